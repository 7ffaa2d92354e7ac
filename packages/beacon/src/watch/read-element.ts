import type { Beat, Rendition } from '@playhead/contract/beats';
import { attempt } from '../guard.ts';
import type { Sample, SlowFacts } from '../view/sample.ts';

/** A media element as it may turn out to be: custom elements and old browsers lack this or that. */
export type Watched = Partial<HTMLVideoElement>;

const HAVE_ENOUGH_DATA = 4;
const NETWORK_NO_SOURCE = 3;

/** More than any frame count, bit rate or size that is one; sums of it stay exact. */
const MOST = 1e11;

/** More than any position: live streams may count from 1970. */
const MOST_PLAYHEAD_MS = 1e14;

/** A whole number, 0 or more, whatever comes; symbols and some objects cannot even be made a number. */
export const count = (value: unknown): number =>
  Math.min(MOST, Math.max(0, Math.round(attempt(() => Number(value)) ?? 0))) || 0;

/**
 * `element` as it can be read without harm: a property that throws is missing. Custom elements are somebody's code, and their
 * exceptions are not to become ours. `past()`: what is to be read in place of the element, where something is.
 */
export const harmless = (element: Watched, past: () => object | undefined = () => undefined): Watched =>
  new Proxy(element, {
    get: (target, name) =>
      attempt(() => {
        const before = past();
        if (before && name in before) return Reflect.get(before, name);
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? value.bind(target) : value;
      }),
  });

/**
 * How much larger or smaller than its stream the picture is shown: 0 = as large; upscale 1 = twice, downscale 1 = half the size.
 * Sizes are in device pixels (CSS pixels × devicePixelRatio); the picture fits into the element whole, so the tighter dimension
 * decides. What is not shown at all, or has no size yet, is neither.
 */
export const scaleOf = (
  element: Watched,
  rendition: Rendition | undefined,
): Pick<SlowFacts, 'upscale' | 'downscale'> => {
  const { width = 0, height = 0 } = rendition ?? {};
  const fit = Math.min(count(element.clientWidth) / width, count(element.clientHeight) / height);
  const scale = fit * (globalThis.devicePixelRatio ?? 1);
  if (!(scale > 0) || scale === Number.POSITIVE_INFINITY) return { upscale: 0, downscale: 0 };
  return { upscale: Math.max(0, scale - 1), downscale: Math.max(0, 1 / scale - 1) };
};

/** The rendition on screen: `known` is what is told from elsewhere; else the picture's size speaks, without a bit rate. */
export const readRendition = (element: Watched, known: Rendition | undefined): Rendition | undefined => {
  const rendition = {
    width: count(known ? known.width : element.videoWidth),
    height: count(known ? known.height : element.videoHeight),
    bitrateBps: count(known?.bitrateBps),
  };
  return rendition.width || rendition.bitrateBps ? rendition : undefined;
};

/** Reads the slow facts while `rendition` is on screen. */
export const readSlowFacts = (element: Watched, rendition: Rendition | undefined): SlowFacts => {
  const frames = attempt(() => element.getVideoPlaybackQuality?.());
  return {
    droppedFrames: count(frames?.droppedVideoFrames),
    decodedFrames: count(frames?.totalVideoFrames),
    bitrateBps: rendition?.bitrateBps ?? 0,
    ...scaleOf(element, rendition),
  };
};

/**
 * Whether the `autoplay` attribute is about to start playback: from when there is something to load until there is enough data. Then
 * it has, or was forbidden to.
 */
const isAboutToPlay = ({ autoplay, networkState, readyState = 0 }: Watched): boolean =>
  Boolean(autoplay && networkState && readyState < HAVE_ENOUGH_DATA);

const FASTEST = 100;

/** What says nothing plays at its normal speed. */
const rateOf = (rate: unknown): number =>
  typeof rate === 'number' && !Number.isNaN(rate) ? Math.min(FASTEST, Math.max(0, rate)) : 1;

/** Reads the element. `untouched`: nobody has played or paused this source yet, so that its `autoplay` attribute still counts. */
export const readSample = (element: Watched, nowMs: number, slow: SlowFacts, untouched: boolean): Sample => ({
  nowMs,
  playheadMs: Math.min(MOST_PLAYHEAD_MS, Math.max(0, Number(element.currentTime ?? 0) * 1000)) || 0,
  wanting: element.paused === false || (untouched && isAboutToPlay(element)),
  seeking: element.seeking === true,
  ended: element.ended === true,
  loop: element.loop === true,
  rate: rateOf(element.playbackRate),
  durationMs: Number(element.duration ?? Number.NaN) * 1000,
  ...slow,
});

/** Our codes for MediaError's; being aborted (1) is nobody's error. */
const ERROR_CODES: Readonly<Record<number, string>> = { 2: 'E0003', 3: 'E0004', 4: 'E0007' };

/** The error that the element is in, if any. `sourceFailed`: a `<source>` of it couldn't be used. */
export const readError = ({ error, networkState }: Watched, sourceFailed: boolean): Beat['error'] => {
  const exhausted = sourceFailed && networkState === NETWORK_NO_SOURCE;
  const number = exhausted ? 4 : (error?.code ?? 0);
  const code = ERROR_CODES[number];
  return code ? { code, fatal: true, detail: `MediaError ${number}` } : undefined;
};
