import { describe, expect, it } from 'vitest';
import { recallBandwidth, rememberBandwidth } from './bandwidth-memory.ts';

const HOUR_MS = 3_600_000;

/** A storage that keeps one value. */
function storageWith(initial: string | null = null) {
  let value = initial;
  return () => ({
    getItem: () => value,
    setItem: (_: string, given: string) => {
      value = given;
    },
  });
}

const forbidden = (): never => {
  throw new DOMException('forbidden');
};

describe('what the line brought', () => {
  it('is kept for a day, in two digits', () => {
    const storage = storageWith();
    rememberBandwidth(storage, 12_345_678, 1000);
    expect(recallBandwidth(storage, 1000 + 23 * HOUR_MS)).toBe(12_000_000);
    expect(recallBandwidth(storage, 1000 + 24 * HOUR_MS)).toBe(0);
  });

  it('is unknown where nothing was kept, or something else, or where storage is forbidden', () => {
    expect(recallBandwidth(storageWith(), 0)).toBe(0);
    expect(recallBandwidth(storageWith('nonsense'), 0)).toBe(0);
    expect(recallBandwidth(forbidden, 0)).toBe(0);
    expect(() => rememberBandwidth(forbidden, 1, 0)).not.toThrow();
  });

  it('is not replaced by an estimate that is none', () => {
    const storage = storageWith('5000000 1000');
    rememberBandwidth(storage, Number.NaN, 2000);
    rememberBandwidth(storage, 0, 2000);
    expect(recallBandwidth(storage, 2000)).toBe(5_000_000);
  });
});
