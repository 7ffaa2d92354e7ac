import { describe, expect, it } from 'vitest';
import { count, readError, readRendition, readSample, readSlowFacts, scaleOf, type Watched } from './read-element.ts';

const SLOW = { droppedFrames: 0, decodedFrames: 0, bitrateBps: 0, upscale: 0, downscale: 0 };

describe('count', () => {
  it('makes 0 of what cannot be made a number', () => {
    const unwilling = { valueOf: () => Symbol('hostile') };
    for (const value of [Symbol('hostile'), Object.create(null), unwilling, Number.NaN, -1])
      expect(count(value)).toBe(0);
  });
});

describe('readSample', () => {
  it('makes do with an element that says nothing', () => {
    expect(readSample({}, 5, SLOW, true)).toMatchObject({
      nowMs: 5,
      playheadMs: 0,
      wanting: false,
      seeking: false,
      ended: false,
      rate: 1,
      durationMs: Number.NaN,
    });
  });

  it('takes a negative rate for 0 and a position that is none for the start', () => {
    expect(readSample({ playbackRate: -1, currentTime: Number.NaN }, 0, SLOW, true)).toMatchObject({
      rate: 0,
      playheadMs: 0,
    });
  });

  it.each<[string, Watched, boolean, boolean]>([
    ['playing', { paused: false }, false, true],
    ['paused', { paused: true, autoplay: true, networkState: 2, readyState: 1 }, false, false],
    ['about to play by itself', { paused: true, autoplay: true, networkState: 2, readyState: 1 }, true, true],
    ['without anything to play', { paused: true, autoplay: true, networkState: 0, readyState: 0 }, true, false],
    ['forbidden to play by itself', { paused: true, autoplay: true, networkState: 1, readyState: 4 }, true, false],
  ])('sees the wish of an element that is %s', (_name, element, untouched, wanting) => {
    expect(readSample(element, 0, SLOW, untouched).wanting).toBe(wanting);
  });
});

describe('readRendition', () => {
  it('prefers what it is told, in whole numbers, to the size of the picture', () => {
    const element = { videoWidth: 640, videoHeight: 360 };
    expect(readRendition(element, undefined)).toEqual({ width: 640, height: 360, bitrateBps: 0 });
    expect(readRendition(element, { width: 1280, height: 720.4, bitrateBps: 1e6 + 0.5 })).toEqual({
      width: 1280,
      height: 720,
      bitrateBps: 1_000_001,
    });
    expect(readRendition({}, undefined)).toBeUndefined();
    expect(readRendition({}, { width: 0, height: 0, bitrateBps: 128_000 })).toMatchObject({ bitrateBps: 128_000 });
  });
});

describe('scaleOf', () => {
  const film = { width: 640, height: 360, bitrateBps: 0 };
  it.each([
    [1280, 720, 1, 0],
    [1280, 500, 500 / 360 - 1, 0],
    [900, 720, 900 / 640 - 1, 0],
    [640, 360, 0, 0],
    [320, 180, 0, 1],
    [640, 90, 0, 3],
    [0, 0, 0, 0],
  ])('fits the picture into %d × %d', (clientWidth, clientHeight, upscale, downscale) => {
    const scale = scaleOf({ clientWidth, clientHeight }, film);
    expect(scale.upscale).toBeCloseTo(upscale);
    expect(scale.downscale).toBeCloseTo(downscale);
  });

  it('says nothing of a stream without a size', () => {
    const none = { upscale: 0, downscale: 0 };
    expect(scaleOf({ clientWidth: 640, clientHeight: 360 }, { width: 0, height: 0, bitrateBps: 1 })).toEqual(none);
    expect(scaleOf({ clientWidth: 640, clientHeight: 360 }, undefined)).toEqual(none);
  });
});

describe('readSlowFacts', () => {
  it('reads frames where the browser counts them', () => {
    const getVideoPlaybackQuality = () => ({ droppedVideoFrames: 3, totalVideoFrames: 90 }) as VideoPlaybackQuality;
    expect(readSlowFacts({ getVideoPlaybackQuality }, undefined)).toEqual({
      ...SLOW,
      droppedFrames: 3,
      decodedFrames: 90,
    });
    expect(readSlowFacts({}, { width: 0, height: 0, bitrateBps: 7 })).toEqual({ ...SLOW, bitrateBps: 7 });
  });
});

describe('readError', () => {
  it.each([
    [1, undefined],
    [2, 'E0003'],
    [3, 'E0004'],
    [4, 'E0007'],
  ])('gives MediaError %d the code %s', (code, ours) => {
    expect(readError({ error: { code } as MediaError }, false)?.code).toBe(ours);
  });

  it('believes failed sources only when there is none left', () => {
    expect(readError({ networkState: 2 }, true)).toBeUndefined();
    expect(readError({ networkState: 3 }, false)).toBeUndefined();
    expect(readError({ networkState: 3 }, true)?.code).toBe('E0007');
  });
});
