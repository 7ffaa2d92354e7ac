import { describe, expect, it } from 'vitest';
import { rangeStartMs } from './ranges.ts';

const NOW_MS = Date.UTC(2026, 0, 31, 9, 4, 30);

describe('rangeStartMs', () => {
  it.each([
    ['30 min', '2026-01-31T08:35:00.000Z'],
    ['24 h', '2026-01-30T09:05:00.000Z'],
    ['7 d', '2026-01-24T10:00:00.000Z'],
    ['30 d', '2026-01-02T00:00:00.000Z'],
  ] as const)('begins %s so that the last bucket is the one that counts now', (name, start) => {
    expect(new Date(rangeStartMs(name, NOW_MS)).toISOString()).toBe(start);
  });
});
