import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startDeadline } from './deadline.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('startDeadline', () => {
  it('ends with its time, and says so', () => {
    const deadline = startDeadline([], 1000);
    vi.advanceTimersByTime(999);
    expect(deadline.signal.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect([deadline.signal.aborted, deadline.isOver()]).toEqual([true, true]);
  });

  it.each([0, 1])('ends with any of its signals, for their reason (%d)', (which) => {
    const controllers = [new AbortController(), new AbortController()];
    const deadline = startDeadline(
      controllers.map(({ signal }) => signal),
      1000,
    );
    controllers[which]?.abort('enough');
    expect([deadline.signal.reason, deadline.isOver()]).toEqual(['enough', false]);
  });

  it('has ended from the start where a signal has', () => {
    expect(startDeadline([undefined, AbortSignal.abort('enough')], 1000).signal.reason).toBe('enough');
  });

  it('never ends by itself where there is no limit', () => {
    const deadline = startDeadline([undefined], Number.POSITIVE_INFINITY);
    expect(vi.getTimerCount()).toBe(0);
    expect(deadline.signal.aborted).toBe(false);
  });

  it('leaves nothing behind', () => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    startDeadline([signal], 1000).clear();
    expect(vi.getTimerCount()).toBe(0);
    expect(removed.mock.calls).toEqual(added.mock.calls);
  });
});
