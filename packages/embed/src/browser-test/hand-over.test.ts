/// <reference types="node" />
import { expect, it } from 'vitest';
import { playedTo } from './in-page.ts';
import { describeInBrowser, HLS, pasted } from './stage.ts';
import { afterPlaying, repeated, WITNESSED } from './starting.ts';
import { testimonyOf } from './witness.ts';

/** How many starts; `HAND_OVERS=300 npm test -- hand-over` looks for what happens rarely. */
const STARTS = Number(process.env['HAND_OVERS'] ?? 4);
const FIRST_SEED = Number(process.env['HAND_OVER_SEED'] ?? Date.now() % 1_000_000);

const LONGEST_DELAY_MS = 900;

/** For each path another delay, mostly a short one, and the same for the same seed. */
function delayOf(seed: number, path: string): number {
  let state = seed;
  for (const character of path) state = Math.imul(state ^ character.charCodeAt(0), 0x5bd1_e995) ^ (state >>> 13);
  return (((state >>> 0) % 1000) / 1000) ** 3 * LONGEST_DELAY_MS;
}

const sleep = (durationMs: number) =>
  new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), durationMs));

describeInBrowser('a hand-over, whatever comes first', ({ site, open }) => {
  const seeds = Array.from({ length: STARTS }, (_, index) => FIRST_SEED + index);

  it.each(seeds)('leaves what plays alone (HAND_OVER_SEED=%i)', async (seed) => {
    site().intercept = (path) => (/^\/(?:media|player)\//.test(path) ? sleep(delayOf(seed, path)) : undefined);
    const { page, context, faults } = await open(pasted(`src="${HLS}" muted`), WITNESSED);
    await playedTo(page, 7);
    const testimony = await testimonyOf(page);
    await context.close();
    expect(afterPlaying(testimony)).toEqual([]);
    expect(testimony.offsets).toHaveLength(1);
    expect(repeated(site().requests.filter((path) => path.startsWith('/media/')))).toEqual([]);
    // The same moment in two renditions is a second download too.
    const moments = site().requests.flatMap((path) => /v\d+\/(\d+\.m4s)$/.exec(path)?.[1] ?? []);
    expect(repeated(moments)).toEqual([]);
    expect(faults).toEqual([]);
  });
});
