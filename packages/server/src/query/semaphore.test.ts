import { describe, expect, it } from 'vitest';
import { createSemaphore } from './semaphore.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('createSemaphore', () => {
  it('lets no more run at once than there are places, in order', async () => {
    const withPlace = createSemaphore(2);
    const started: number[] = [];
    const finish: (() => void)[] = [];
    const run = (number: number) =>
      withPlace(() => {
        started.push(number);
        return new Promise<void>((resolve) => finish.push(resolve));
      });
    const all = [1, 2, 3, 4].map(run);
    await turn();
    expect(started).toEqual([1, 2]);
    finish.shift()?.();
    await turn();
    expect(started).toEqual([1, 2, 3]);
    for (let left = 3; left > 0; left -= 1) {
      finish.shift()?.();
      await turn();
    }
    await Promise.all(all);
    expect(started).toEqual([1, 2, 3, 4]);
  });

  it('gives the place back after a failure, and passes the failure on', async () => {
    const withPlace = createSemaphore(1);
    await expect(withPlace(() => Promise.reject(new Error('x')))).rejects.toThrow('x');
    expect(await withPlace(async () => 'next')).toBe('next');
  });
});
