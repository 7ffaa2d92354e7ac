import { describe, expect, it } from 'vitest';
import { barSeries, type ChartPoint, lineSeries } from './chart-series.ts';

const COLOURS = { accent: '#f00', ink: '#000', muted: '#888', line: '#ddd', surface: '#fff', fontFamily: 'Inter' };
const point = (value: number | null, complete = true): ChartPoint => ({ value, complete });
const dataOf = (series: { data?: unknown } | undefined) =>
  (series?.data ?? []) as { readonly value: number | string; readonly symbolSize: number }[];
const valuesOf = (series: { data?: unknown } | undefined) => dataOf(series).map(({ value }) => value);

describe('barSeries', () => {
  it('only outlines what is still counting', () => {
    const [bars] = barSeries([point(3), point(2, false)], COLOURS);
    expect(bars?.data).toEqual([
      { value: 3 },
      { value: 2, itemStyle: expect.objectContaining({ borderType: 'dashed' }) },
    ]);
  });

  it('leaves a gap where there is no value, and draws zero as zero', () => {
    const [bars] = barSeries([point(null), point(0)], COLOURS);
    expect(valuesOf(bars)).toEqual(['-', 0]);
  });
});

describe('lineSeries', () => {
  it('goes on dashed from the last complete value to what is still counting', () => {
    const [line, counting] = lineSeries([point(1), point(2), point(3, false), point(4, false)], COLOURS);
    expect(valuesOf(line)).toEqual([1, 2, '-', '-']);
    expect(valuesOf(counting)).toEqual(['-', 2, 3, 4]);
    expect(counting?.lineStyle?.type).toBe('dashed');
  });

  it('does not bridge gaps, and dots a value that stands alone', () => {
    const [line] = lineSeries([point(1), point(null), point(5), point(null), point(2), point(3)], COLOURS);
    expect(line?.connectNulls).toBe(false);
    expect(dataOf(line).map(({ symbolSize }) => symbolSize > 0)).toEqual([true, false, true, false, false, false]);
  });
});
