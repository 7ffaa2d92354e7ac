import type { Playback } from './playback.ts';

/** What the seek bar spans, and where in it playback is. */
export interface Timeline {
  readonly live: boolean;
  /** Is there anything to seek in? */
  readonly seekable: boolean;
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** For live: near enough to the newest moment to be called live. */
  readonly atLiveEdge: boolean;
}

/** A live window shorter than this is only the buffer of the stream, nothing to seek in. */
const SHORTEST_WINDOW_SECONDS = 60;
/** Further behind than this, a viewer of a live stream isn't live any more: three segments of 6 s, as HLS advises to stay behind. */
const LIVE_EDGE_SECONDS = 18;

/** Derives the timeline. Live is what has no end: a duration of `Infinity`. */
export function timelineOf(playback: Playback): Timeline {
  return playback.durationSeconds === Number.POSITIVE_INFINITY ? liveTimeline(playback) : wholeTimeline(playback);
}

function wholeTimeline({ durationSeconds }: Playback): Timeline {
  return {
    live: false,
    seekable: durationSeconds > 0,
    startSeconds: 0,
    endSeconds: durationSeconds,
    atLiveEdge: false,
  };
}

function liveTimeline({ seekable, currentSeconds }: Playback): Timeline {
  const { start, end } = seekable ?? { start: 0, end: 0 };
  return {
    live: true,
    seekable: end - start >= SHORTEST_WINDOW_SECONDS,
    startSeconds: start,
    endSeconds: end,
    atLiveEdge: end - currentSeconds <= LIVE_EDGE_SECONDS,
  };
}

/** Where a moment lies in the timeline, 0 to 1. */
export function ratioOf(timeline: Timeline, seconds: number): number {
  const span = timeline.endSeconds - timeline.startSeconds;
  return span > 0 ? clamp((seconds - timeline.startSeconds) / span, 0, 1) : 0;
}

/** The moment at a place of the timeline, in seconds. */
export function secondsAt(timeline: Timeline, ratio: number): number {
  return timeline.startSeconds + clamp(ratio, 0, 1) * (timeline.endSeconds - timeline.startSeconds);
}

/** Keeps a number within bounds. */
export const clamp = (value: number, minimum: number, maximum: number): number =>
  Math.min(Math.max(value, minimum), maximum);
