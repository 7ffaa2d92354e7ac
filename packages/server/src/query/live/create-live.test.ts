import type { LiveNumbers } from '@playhead/contract/api';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../ask.ts';
import { createLive } from './create-live.ts';

/** Looks that answer with their number when they are let. */
const createLooks = () => {
  const waiting: (() => void)[] = [];
  let count = 0;
  return {
    count: () => count,
    current: async (): Promise<Answer<LiveNumbers>> => {
      count += 1;
      const number = count;
      await new Promise<void>((resolve) => waiting.push(resolve));
      return { ok: true, value: { complete_through: String(number) } as LiveNumbers };
    },
    release: async () => {
      for (const resolve of waiting.splice(0)) resolve();
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
  };
};

describe('createLive', () => {
  it('asks once for all who listen to an account, tells newcomers at once, and asks no more when all have left', async () => {
    const looks = createLooks();
    const live = createLive({ current: looks.current, intervalMs: 1 });
    const told: string[] = [];
    const listen = (name: string) =>
      live.subscribe(1, 'production', (answer) => told.push(`${name} ${answer.ok && answer.value.complete_through}`));
    const leaves = [listen('a'), listen('b')];
    expect(looks.count()).toBe(1);
    await looks.release();
    expect(told).toEqual(['a 1', 'b 1']);
    leaves.push(listen('c'));
    expect(told.at(-1)).toBe('c 1');
    await expect.poll(looks.count).toBe(2);
    for (const leave of leaves) leave();
    await looks.release();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([looks.count(), told.length]).toEqual([2, 3]);
  });

  it('keeps accounts and environments apart', () => {
    const looks = createLooks();
    const live = createLive({ current: looks.current, intervalMs: 1 });
    const leaves = [live.subscribe(1, 'production', () => {}), live.subscribe(2, 'production', () => {})];
    leaves.push(live.subscribe(1, 'develop', () => {}));
    expect(looks.count()).toBe(3);
    for (const leave of leaves) leave();
  });

  it('goes on after a look that failed, and says so to those who listen', async () => {
    let count = 0;
    const live = createLive({
      current: async () => {
        count += 1;
        throw new Error('a fault');
      },
      intervalMs: 1,
    });
    const told: Answer<LiveNumbers>[] = [];
    const leave = live.subscribe(1, 'production', (answer) => told.push(answer));
    await expect.poll(() => count).toBeGreaterThan(2);
    leave();
    expect(told[0]).toMatchObject({ ok: false, reason: 'away' });
  });
});
