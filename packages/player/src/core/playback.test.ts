import { describe, expect, it } from 'vitest';
import { type MediaShape, readPlayback } from './playback.ts';

const ranges = (...pairs: readonly (readonly [number, number])[]) => ({
  length: pairs.length,
  start: (index: number) => pairs[index]?.[0] ?? Number.NaN,
  end: (index: number) => pairs[index]?.[1] ?? Number.NaN,
});

const media = (change: Partial<MediaShape> = {}): MediaShape => ({
  paused: false,
  ended: false,
  seeking: false,
  readyState: 4,
  currentTime: 3,
  duration: 60,
  volume: 0.5,
  muted: false,
  playbackRate: 1,
  played: { length: 1 },
  buffered: ranges([0, 10], [20, 30]),
  seekable: ranges([0, 60]),
  ...change,
});

describe('readPlayback', () => {
  it('reads times, ranges and sound', () => {
    expect(readPlayback(media())).toMatchObject({
      currentSeconds: 3,
      durationSeconds: 60,
      buffered: [
        { start: 0, end: 10 },
        { start: 20, end: 30 },
      ],
      seekable: { start: 0, end: 60 },
      volume: 0.5,
      started: true,
    });
  });

  it('calls it buffering only if it wants to play and can not', () => {
    expect(readPlayback(media({ readyState: 2 })).buffering).toBe(true);
    expect(readPlayback(media({ readyState: 3 })).buffering).toBe(false);
    expect(readPlayback(media({ readyState: 2, paused: true })).buffering).toBe(false);
    expect(readPlayback(media({ readyState: 2, ended: true })).buffering).toBe(false);
  });

  it('has no duration before the media knows it, and an endless one for live', () => {
    expect(readPlayback(media({ duration: Number.NaN })).durationSeconds).toBe(0);
    expect(readPlayback(media({ duration: Number.POSITIVE_INFINITY })).durationSeconds).toBe(Number.POSITIVE_INFINITY);
  });

  it('has not started while nothing was played, and can seek nowhere without ranges', () => {
    const playback = readPlayback(media({ played: { length: 0 }, seekable: ranges() }));
    expect(playback.started).toBe(false);
    expect(playback.seekable).toBeUndefined();
  });

  it('spans all seekable ranges', () => {
    expect(readPlayback(media({ seekable: ranges([5, 10], [12, 40]) })).seekable).toEqual({ start: 5, end: 40 });
  });
});
