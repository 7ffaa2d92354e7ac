import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isVersion, newestFirst } from './player-versions.mjs';

const version = fc.tuple(fc.nat(), fc.nat(), fc.nat());
const text = (numbers: readonly number[]) => numbers.join('.');

describe('newestFirst', () => {
  it('orders by numbers, not by letters', () => {
    expect(['0.9.0', '0.10.0', '1.0.0', '0.10.2'].sort(newestFirst)).toEqual(['1.0.0', '0.10.2', '0.10.0', '0.9.0']);
  });

  it('agrees with comparing number by number', () => {
    fc.assert(
      fc.property(version, version, (one, other) => {
        const difference = other.map((number, index) => number - (one[index] ?? 0)).find((number) => number !== 0) ?? 0;
        expect(Math.sign(newestFirst(text(one), text(other)))).toBe(Math.sign(difference));
      }),
    );
  });
});

describe('isVersion', () => {
  it('takes three plain numbers and nothing else', () => {
    fc.assert(fc.property(version, (numbers) => isVersion(text(numbers))));
    for (const other of ['', '1', '1.0', '1.0.0.0', '01.0.0', '1.0.0-beta', ' 1.0.0', '1.0.0\n', 'x.0.0']) {
      expect(isVersion(other)).toBe(false);
    }
  });
});
