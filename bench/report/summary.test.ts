import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median, quantile } from './summary.ts';

// Adding zero makes 0 of -0, which Vitest tells apart and nobody else.
const number = fc.double({ noNaN: true, min: -1e6, max: 1e6 }).map((value) => value + 0);
const values = fc.array(number, { minLength: 1 });

describe('quantile', () => {
  it('interpolates between neighbours, whatever the order', () => {
    expect(quantile([40, 10, 30, 20], 0.5)).toBe(25);
    expect(quantile([40, 10, 30, 20, 50], 0.95)).toBeCloseTo(48);
  });

  it('is the least at 0 and the greatest at 1', () => {
    fc.assert(
      fc.property(values, (some) => {
        expect(quantile(some, 0)).toBe(Math.min(...some));
        expect(quantile(some, 1)).toBe(Math.max(...some));
      }),
    );
  });

  it('is no number of nothing', () => {
    expect(quantile([], 0.5)).toBeNaN();
  });
});

describe('median', () => {
  it('has as many values below as above', () => {
    fc.assert(
      fc.property(values, (some) => {
        const middle = median(some);
        const below = some.filter((value) => value < middle).length;
        const above = some.filter((value) => value > middle).length;
        expect(Math.abs(below - above)).toBeLessThanOrEqual(some.filter((value) => value === middle).length);
      }),
    );
  });
});
