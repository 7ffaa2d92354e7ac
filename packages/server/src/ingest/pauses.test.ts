import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPauses } from './pauses.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const watch = (waiting: Promise<void>) => {
  const seen = { isOver: false };
  void waiting.then(() => {
    seen.isOver = true;
  });
  return seen;
};

describe('createPauses', () => {
  it('pauses for its time, whoever wakes', async () => {
    const pauses = createPauses();
    const seen = watch(pauses.pause(100));
    pauses.wake();
    await vi.advanceTimersByTimeAsync(99);
    expect(seen.isOver).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(seen.isOver).toBe(true);
  });

  it('sleeps until it is woken', async () => {
    const pauses = createPauses();
    const seen = watch(pauses.sleep());
    await vi.advanceTimersByTimeAsync(1e9);
    expect(seen.isOver).toBe(false);
    pauses.wake();
    await vi.advanceTimersByTimeAsync(0);
    expect(seen.isOver).toBe(true);
  });

  it('ends either at once, and leaves no timer behind', async () => {
    const pauses = createPauses();
    const paused = watch(pauses.pause(100));
    pauses.end();
    await vi.advanceTimersByTimeAsync(0);
    const asleep = watch(pauses.sleep());
    pauses.end();
    await vi.advanceTimersByTimeAsync(0);
    expect([paused.isOver, asleep.isOver, vi.getTimerCount()]).toEqual([true, true, 0]);
  });

  it('takes a call out of turn calmly', () => {
    const pauses = createPauses();
    pauses.wake();
    pauses.end();
  });
});
