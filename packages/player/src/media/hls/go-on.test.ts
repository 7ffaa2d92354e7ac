import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RunningSource, RunningTrack } from '../head-start.ts';
import { goOnSeconds } from './go-on.ts';

/** A track of which so many segments are there. */
function trackOf(ends: readonly number[], there: number) {
  let count = there;
  const track = {
    endSeconds: () => ends[count - 1] ?? 0,
    nextEndSeconds: () => (count + 1 < ends.length ? (ends[count] ?? 0) : Number.POSITIVE_INFINITY),
    load: async () => {
      count += 1;
    },
  } as unknown as RunningTrack;
  return { track, next: () => [track.endSeconds(), ends[count] ?? Number.POSITIVE_INFINITY] as const };
}

const endsOf = (durations: readonly number[]) => {
  let end = 0;
  return durations.map((duration) => {
    end += duration;
    return end;
  });
};

const goOn = (currentTime: number, tracks: readonly RunningTrack[], rest = async () => undefined) =>
  goOnSeconds({ currentTime } as HTMLMediaElement, { tracks, rest } as unknown as RunningSource);

describe('goOnSeconds', () => {
  it('lies in the next segment of each track, whatever their lengths', async () => {
    const durations = fc.array(fc.double({ min: 0.5, max: 10, noNaN: true }), { minLength: 30, maxLength: 40 });
    const track = fc.tuple(durations, fc.integer({ min: 1, max: 3 }));
    await fc.assert(
      fc.asyncProperty(fc.array(track, { minLength: 1, maxLength: 2 }), async (given) => {
        const tracks = given.map(([lengths, there]) => trackOf(endsOf(lengths), there));
        const seconds = await goOn(
          0,
          tracks.map(({ track: one }) => one),
        );
        for (const { next } of tracks) {
          const [begin, end] = next();
          expect(seconds).toBeGreaterThan(begin);
          expect(seconds).toBeLessThan(end);
        }
      }),
    );
  });

  it('is where a viewer has gone', async () => {
    expect(await goOn(20, [trackOf([2, 4, 6], 1).track])).toBe(20);
  });

  it('is after the shortest track where another cannot catch up', async () => {
    const behind = { ...trackOf([2, 4, 6, 8], 1).track, load: () => Promise.reject(new Error('404')) };
    const seconds = await goOn(0, [behind, trackOf([2, 4, 6, 8], 3).track]);
    expect(seconds).toBeCloseTo(2.01);
  });
});
