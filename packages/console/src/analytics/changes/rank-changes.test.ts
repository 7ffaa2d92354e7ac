import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankChanges, type ValueInPeriods, type Whole } from './rank-changes.ts';

const period = fc.option(
  fc.record({ value: fc.double({ min: 0, max: 10_000, noNaN: true }), views: fc.integer({ min: 1, max: 1000 }) }),
  {
    nil: undefined,
  },
);
const values = fc.array(fc.record({ now: period, before: period }), { minLength: 1, maxLength: 20 });

function whole(all: readonly ValueInPeriods[], which: 'now' | 'before'): Whole {
  const there = all.map((each) => each[which]).filter((each) => each !== undefined);
  const views = there.reduce((sum, each) => sum + each.views, 0);
  return {
    views,
    value: views === 0 ? 0 : there.reduce((sum, each) => sum + (each.value ?? 0) * each.views, 0) / views,
  };
}

describe('rankChanges', () => {
  it('takes the change of a mean apart without a rest', () => {
    fc.assert(
      fc.property(values, (drawn) => {
        const all = drawn.map((each, value) => ({ value, ...each }));
        const [now, before] = [whole(all, 'now'), whole(all, 'before')];
        fc.pre(now.views > 0 && before.views > 0);
        const sum = rankChanges(all, { now, before }, 'mean').reduce((total, each) => total + each.contribution, 0);
        expect(sum).toBeCloseTo(now.value - before.value, 5);
      }),
    );
  });

  it('puts first what moved it most, in either direction', () => {
    const all = [
      { value: 'KR', now: { value: 500, views: 90 }, before: { value: 500, views: 90 } },
      { value: 'JP', now: { value: 5000, views: 10 }, before: { value: 500, views: 10 } },
    ];
    const ranked = rankChanges(all, { now: { value: 950, views: 100 }, before: { value: 500, views: 100 } }, 'mean');
    expect(ranked.map(({ value, contribution }) => [value, contribution])).toEqual([
      ['JP', 450],
      ['KR', 0],
    ]);
  });

  it('subtracts counts; what is new or gone counts wholly', () => {
    const all = [
      { value: 'new', now: { value: 7, views: 7 }, before: undefined },
      { value: 'gone', now: undefined, before: { value: 9, views: 9 } },
    ];
    const ranked = rankChanges(all, { now: { value: 7, views: 7 }, before: { value: 9, views: 9 } }, 'count');
    expect(ranked.map(({ value, contribution }) => [value, contribution])).toEqual([
      ['gone', -9],
      ['new', 7],
    ]);
  });
});
