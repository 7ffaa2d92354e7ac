import { createPlayback, type Playback } from '../view/playback.ts';
import type { Cue, Sample } from '../view/sample.ts';

/** A scripted element on a clock of its own: it plays on whenever time passes, and is sampled as a page would. For tests. */
export interface ElementScript {
  readonly playback: Playback;
  readonly playheadMs: number;
  /** Whether the playhead moves as time passes. */
  moving: boolean;
  ended: boolean;
  rate: number;
  bitrateBps: number;
  upscale: number;
  downscale: number;
  droppedFrames: number;
  decodedFrames: number;
  pollMs: number;
  /** Takes a sample, as on a media event of that name. */
  cue(name: Cue): ElementScript;
  /** Time passes, with a sample each `pollMs` of the clock. */
  wait(ms: number): ElementScript;
  /** Time passes without any sample. */
  skip(ms: number): ElementScript;
  play(): ElementScript;
  pause(): ElementScript;
  beginSeek(targetMs: number): ElementScript;
  endSeek(): ElementScript;
  /** A seek that takes `latencyMs`. */
  seek(targetMs: number, latencyMs: number): ElementScript;
}

interface Start
  extends Partial<
    Pick<Sample, 'durationMs' | 'loop' | 'bitrateBps' | 'upscale' | 'downscale' | 'droppedFrames' | 'decodedFrames'>
  > {
  readonly joined?: boolean;
}

/** A script whose view has just begun. */
export const createElementScript = ({
  joined = false,
  durationMs = 600_000,
  loop = false,
  ...start
}: Start = {}): ElementScript => {
  let nowMs = 5000;
  let playheadMs = 0;
  let wanting = true;
  let seeking = false;
  const { bitrateBps = 0, upscale = 0, downscale = 0, droppedFrames = 0, decodedFrames = 0 } = start;
  const knobs = { moving: false, ended: false, rate: 1, bitrateBps, upscale, downscale, droppedFrames, decodedFrames };

  const sample = (): Sample => ({ ...knobs, nowMs, playheadMs, wanting, seeking, durationMs, loop });
  const playback = createPlayback(sample(), joined);

  const pass = (ms: number) => {
    nowMs += ms;
    if (script.moving && wanting && !seeking) playheadMs += ms * script.rate;
  };
  const look = (cue: Cue) => {
    Object.assign(knobs, {
      ended: script.ended,
      rate: script.rate,
      bitrateBps: script.bitrateBps,
      upscale: script.upscale,
      downscale: script.downscale,
      droppedFrames: script.droppedFrames,
      decodedFrames: script.decodedFrames,
    });
    playback.observe(sample(), cue);
    return script;
  };

  const script: ElementScript = {
    ...knobs,
    pollMs: 100,
    playback,
    get playheadMs() {
      return playheadMs;
    },
    cue: look,
    wait: (ms) => {
      for (let leftMs = ms; leftMs > 0; ) {
        const stepMs = Math.min(leftMs, script.pollMs - (nowMs % script.pollMs));
        pass(stepMs);
        leftMs -= stepMs;
        look(undefined);
      }
      return script;
    },
    skip: (ms) => {
      pass(ms);
      return script;
    },
    play: () => {
      wanting = true;
      return look('play');
    },
    pause: () => {
      wanting = false;
      return look('pause');
    },
    beginSeek: (targetMs) => {
      playheadMs = targetMs;
      seeking = true;
      return look('seeking');
    },
    endSeek: () => {
      seeking = false;
      return look('seeked');
    },
    seek: (targetMs, latencyMs) => script.beginSeek(targetMs).wait(latencyMs).endSeek(),
  };
  return script;
};
