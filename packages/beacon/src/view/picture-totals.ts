import type { Sample } from './sample.ts';

/** What the picture adds up to over the time that it was played. */
export interface PictureTotals {
  /** `ms` were played with the picture of `sample`. */
  readonly play: (ms: number, sample: Sample) => void;
  /** Takes the frames from one sample to the next; a new source counts its own from 0 again. */
  readonly countFrames: (before: Sample, after: Sample) => void;
  /** Whole frames and bits; sizes as fractions of the stream's. */
  readonly totals: () => {
    readonly droppedFrames: number;
    readonly decodedFrames: number;
    readonly playedBits: number;
    readonly upscaleMs: number;
    readonly upscaleMax: number;
    readonly downscaleMs: number;
    readonly downscaleMax: number;
  };
}

const framesSince = (before: number, after: number): number => after - (after < before ? 0 : before);

/** Three decimals are more than a size on screen has. */
const thousandths = (value: number): number => Math.floor(value * 1000) / 1000;

/** Nothing has been played yet. */
export const createPictureTotals = (): PictureTotals => {
  let droppedFrames = 0;
  let decodedFrames = 0;
  let playedBits = 0;
  let upscaleMs = 0;
  let upscaleMax = 0;
  let downscaleMs = 0;
  let downscaleMax = 0;
  return {
    play: (ms, { bitrateBps, upscale, downscale }) => {
      if (!ms) return;
      playedBits += (ms * bitrateBps) / 1000;
      upscaleMs += ms * upscale;
      downscaleMs += ms * downscale;
      upscaleMax = Math.max(upscaleMax, upscale);
      downscaleMax = Math.max(downscaleMax, downscale);
    },
    countFrames: (before, after) => {
      droppedFrames += framesSince(before.droppedFrames, after.droppedFrames);
      decodedFrames += framesSince(before.decodedFrames, after.decodedFrames);
    },
    totals: () => ({
      droppedFrames,
      decodedFrames,
      playedBits: Math.min(Number.MAX_SAFE_INTEGER, Math.floor(playedBits)),
      upscaleMs: Math.floor(upscaleMs),
      upscaleMax: thousandths(upscaleMax),
      downscaleMs: Math.floor(downscaleMs),
      downscaleMax: thousandths(downscaleMax),
    }),
  };
};
