import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import type { ChartColours } from './chart-colours.ts';

/** A bucket's value in the axis' unit; null where it has none. */
export interface ChartPoint {
  readonly value: number | null;
  readonly complete: boolean;
}

/** Bars; what is still counting is only outlined. */
export function barSeries(points: readonly ChartPoint[], { accent }: ChartColours): BarSeriesOption[] {
  const counting = { color: accent, opacity: 0.45, borderColor: accent, borderType: 'dashed', borderWidth: 1 } as const;
  return [
    {
      id: 'bars',
      type: 'bar',
      barCategoryGap: '28%',
      barMaxWidth: 28,
      itemStyle: { color: accent, borderRadius: [2, 2, 0, 0] },
      data: points.map(({ value, complete }) =>
        complete ? { value: value ?? '-' } : { value: value ?? '-', itemStyle: counting },
      ),
    },
  ];
}

/** A line with gaps where there is no value, and a dashed continuation to what is still counting. */
export function lineSeries(points: readonly ChartPoint[], { accent, surface }: ChartColours): LineSeriesOption[] {
  const isDashed = (index: number) => points[index]?.complete === false || points[index + 1]?.complete === false;
  return [
    {
      ...lineOf('line', accent, 'solid'),
      areaStyle: { color: accent, opacity: 0.09 },
      data: points.map(({ value, complete }, index) => ({
        value: complete ? (value ?? '-') : '-',
        symbolSize: isAlone(points, index) ? 6 : 0,
      })),
    },
    {
      ...lineOf('counting', accent, 'dashed'),
      itemStyle: { color: surface, borderColor: accent, borderWidth: 1.5 },
      data: points.map(({ value, complete }, index) => ({
        value: isDashed(index) ? (value ?? '-') : '-',
        symbolSize: complete ? 0 : 7,
      })),
    },
  ];
}

function lineOf(id: string, color: string, type: 'solid' | 'dashed') {
  return {
    id,
    type: 'line',
    symbol: 'circle',
    showAllSymbol: true,
    connectNulls: false,
    lineStyle: { color, width: 1.75, type },
    itemStyle: { color },
    emphasis: { disabled: true },
  } as const satisfies LineSeriesOption;
}

// A value between two gaps has no line to be on, so it needs a dot to be seen.
const isAlone = (points: readonly ChartPoint[], index: number): boolean =>
  (points[index - 1]?.value ?? null) === null && (points[index + 1]?.value ?? null) === null;
