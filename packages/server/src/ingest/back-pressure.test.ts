import { describe, expect, it } from 'vitest';
import { hasRoom, heartbeatSeconds } from './back-pressure.ts';

describe('heartbeatSeconds', () => {
  it.each([
    [0, 10],
    [30_000, 10],
    [60_000, 20],
    [100_000, 33],
    [3_600_000, 120],
  ])('asks, %d ms behind, for a beat every %d s', (lagMs, seconds) => {
    expect(heartbeatSeconds(10, { lagMs, pendingBytes: 0 })).toBe(seconds);
  });

  it('keeps to an interval that was configured', () => {
    expect(heartbeatSeconds(5, { lagMs: 0, pendingBytes: 0 })).toBe(5);
  });
});

describe('hasRoom', () => {
  it('ends at the limit', () => {
    expect(hasRoom({ lagMs: 0, pendingBytes: 99 }, 100)).toBe(true);
    expect(hasRoom({ lagMs: 0, pendingBytes: 100 }, 100)).toBe(false);
  });
});
