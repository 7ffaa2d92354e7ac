import { describe, expect, it } from 'vitest';
import { remembered } from './remembered.ts';

function counterAt(clock: { nowMs: number }, forMs: number) {
  let reads = 0;
  return remembered(
    () => {
      reads += 1;
      return reads;
    },
    { forMs, now: () => clock.nowMs },
  );
}

describe('remembered', () => {
  it('reads again when its time is over, and not before', () => {
    const clock = { nowMs: 1000 };
    const read = counterAt(clock, 250);
    expect([read(), read()]).toEqual([1, 1]);
    clock.nowMs = 1249;
    expect(read()).toBe(1);
    clock.nowMs = 1250;
    expect(read()).toBe(2);
  });

  it('reads again when the clock was set back', () => {
    const clock = { nowMs: 10_000_000 };
    const read = counterAt(clock, 250);
    read();
    clock.nowMs = 0;
    expect(read()).toBe(2);
  });

  it('reads every time where nothing may be old', () => {
    const read = counterAt({ nowMs: 0 }, 0);
    expect([read(), read(), read()]).toEqual([1, 2, 3]);
  });
});
