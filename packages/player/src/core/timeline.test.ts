import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Playback } from './playback.ts';
import { clamp, ratioOf, secondsAt, timelineOf } from './timeline.ts';

const playback = (change: Partial<Playback>): Playback => ({
  paused: false,
  ended: false,
  seeking: false,
  buffering: false,
  started: true,
  currentSeconds: 0,
  durationSeconds: 100,
  buffered: [],
  seekable: undefined,
  volume: 1,
  muted: false,
  rate: 1,
  ...change,
});

const live = (start: number, end: number, currentSeconds: number) =>
  timelineOf(playback({ durationSeconds: Number.POSITIVE_INFINITY, seekable: { start, end }, currentSeconds }));

describe('timelineOf', () => {
  it('spans the whole of a recording', () => {
    expect(timelineOf(playback({}))).toEqual({
      live: false,
      seekable: true,
      startSeconds: 0,
      endSeconds: 100,
      atLiveEdge: false,
    });
  });

  it('can not seek before the duration is known', () => {
    expect(timelineOf(playback({ durationSeconds: 0 })).seekable).toBe(false);
  });

  it('spans the window of a live stream, and can seek in it from a minute on', () => {
    expect(live(100, 400, 395)).toMatchObject({ live: true, seekable: true, startSeconds: 100, endSeconds: 400 });
    expect(live(100, 159, 150).seekable).toBe(false);
    expect(live(100, 160, 150).seekable).toBe(true);
  });

  it('is at the live edge within three segments of it', () => {
    expect(live(0, 400, 382).atLiveEdge).toBe(true);
    expect(live(0, 400, 381).atLiveEdge).toBe(false);
  });

  it('bears a live stream without any window', () => {
    const timeline = timelineOf(playback({ durationSeconds: Number.POSITIVE_INFINITY }));
    expect(timeline).toMatchObject({ live: true, seekable: false, endSeconds: 0 });
  });
});

describe('ratioOf', () => {
  it('is 0 at the start, 1 at the end, and stays within', () => {
    const timeline = live(100, 300, 200);
    expect([50, 100, 200, 300, 999].map((seconds) => ratioOf(timeline, seconds))).toEqual([0, 0, 0.5, 1, 1]);
  });

  it('is 0 where there is no time at all', () => {
    expect(ratioOf(timelineOf(playback({ durationSeconds: 0 })), 5)).toBe(0);
  });
});

describe('secondsAt', () => {
  it('undoes ratioOf', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9999 }),
        fc.integer({ min: 1, max: 9999 }),
        fc.nat(1000),
        (start, span, part) => {
          const timeline = live(start, start + span, 0);
          expect(ratioOf(timeline, secondsAt(timeline, part / 1000))).toBeCloseTo(part / 1000, 6);
        },
      ),
    );
  });
});

describe('clamp', () => {
  it('keeps a number within bounds', () => {
    expect([clamp(-1, 0, 1), clamp(0.5, 0, 1), clamp(2, 0, 1)]).toEqual([0, 0.5, 1]);
  });
});
