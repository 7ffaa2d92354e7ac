import { describe, expect, it } from 'vitest';
import { changeOf } from './change.ts';

describe('changeOf', () => {
  it('is a share of what was before, good or bad by the metric', () => {
    expect(changeOf(150, 100, { unit: 'count', better: 'higher' })).toEqual({
      direction: 'up',
      size: 0.5,
      isBetter: true,
    });
    expect(changeOf(150, 100, { unit: 'ms', better: 'lower' })).toEqual({
      direction: 'up',
      size: 0.5,
      isBetter: false,
    });
    expect(changeOf(50, 100, { unit: 'count', better: 'neither' })?.isBetter).toBeUndefined();
  });

  it('is a difference of fractions', () => {
    expect(changeOf(0.5, 0.25, { unit: 'fraction', better: 'lower' })).toMatchObject({ direction: 'up', size: 0.25 });
    expect(changeOf(0.5, 0, { unit: 'fraction', better: 'lower' })?.size).toBe(0.5);
  });

  it('is nothing where there is nothing to compare', () => {
    expect(changeOf(null, 1, { unit: 'ms', better: 'lower' })).toBeUndefined();
    expect(changeOf(1, undefined, { unit: 'ms', better: 'lower' })).toBeUndefined();
    expect(changeOf(1, 0, { unit: 'ms', better: 'lower' })).toBeUndefined();
    expect(changeOf(1, 1, { unit: 'ms', better: 'lower' })).toMatchObject({ direction: 'same', isBetter: undefined });
  });
});
