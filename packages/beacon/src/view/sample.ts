/** What takes the browser some effort to tell, and changes seldom. */
export interface SlowFacts {
  /** The element's own running total. */
  readonly droppedFrames: number;
  /** The element's own running total, dropped ones included. */
  readonly decodedFrames: number;
  /** Indicated bit rate of what is on screen, bits per second; 0 where unknown. */
  readonly bitrateBps: number;
  /** 0 = not enlarged, 1 = shown at twice its size. */
  readonly upscale: number;
  /** 0 = not reduced, 1 = shown at half its size. */
  readonly downscale: number;
}

/** What a media element looks like at one moment. The state machine knows the element only through these. */
export interface Sample extends SlowFacts {
  /** On the monotonic clock. */
  readonly nowMs: number;
  /** Position in the content. */
  readonly playheadMs: number;
  /** Whether playback is wished for: not paused, or about to start by itself. */
  readonly wanting: boolean;
  readonly seeking: boolean;
  readonly ended: boolean;
  /** Whether the element starts again by itself at the end. */
  readonly loop: boolean;
  /** 1 = normal; 0 where the playhead isn't expected to go forward. */
  readonly rate: number;
  /** Infinity for live, NaN while unknown. */
  readonly durationMs: number;
}

/**
 * What made someone take a sample: the media event's own name, or `frozen` when the page is about to stand still. The machine
 * works by levels, so most cues only make it look sooner; these carry news of their own: `play`, `seeking`, `waiting`, `ended`, `frozen`.
 */
export type Cue = string | undefined;
