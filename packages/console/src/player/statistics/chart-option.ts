import type { Statistics } from '@playhead/contract/api';
import { type Interval, METRICS, type MetricId } from '@playhead/contract/metrics';
import type { Language } from '@playhead/contract/options';
import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { metricScale } from '../../format/metric-scale.ts';
import { axisText, isAxisMark } from '../../format/moment.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { ChartColours } from './chart-colours.ts';
import { barSeries, lineSeries } from './chart-series.ts';
import { chartTooltip } from './chart-tooltip.ts';

/** The options of the chart parts that the console uses. */
export type ChartOption = ComposeOption<
  BarSeriesOption | LineSeriesOption | GridComponentOption | TooltipComponentOption
>;

/** What a chart is made of. */
export interface ChartInput {
  readonly series: Statistics['series'];
  readonly metric: MetricId;
  readonly interval: Interval;
  readonly language: Language;
  readonly messages: Messages;
  readonly colours: ChartColours;
  /** Width of the chart in CSS pixels. */
  readonly widthPx: number;
}

/** Below this width, in CSS pixels, an axis has room for half the names. */
const NARROW_PX = 480;

/** A metric's course as options of the chart library. Sums and counts are bars; medians and ratios, which can't be added up, are lines. */
export function chartOption(input: ChartInput): ChartOption {
  const { series, metric, interval, language, colours } = input;
  const { unit, aggregation } = METRICS[metric];
  const values = series.map((bucket) => bucket.values[metric]?.value ?? null);
  const scale = metricScale(unit, Math.max(0, ...values.map((value) => value ?? 0)), language);
  const points = series.map(({ complete }, index) => {
    const value = values[index] ?? null;
    return { value: value === null ? null : value / scale.divisor, complete };
  });
  const isSum = aggregation === 'count' || aggregation === 'sum';
  const label = { color: colours.muted, fontSize: 11, fontFamily: colours.fontFamily, hideOverlap: true };
  const room = input.widthPx < NARROW_PX ? 'narrow' : 'wide';
  const isMark = (index: number) => isAxisMark(series[index]?.start ?? '', interval, room);
  return {
    animation: false,
    grid: { left: 16, right: 20, top: 20, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      type: 'category',
      data: series.map(({ start }) => axisText(start, interval, language)),
      axisTick: { show: true, interval: isMark, alignWithLabel: true, lineStyle: { color: colours.line } },
      axisLine: { lineStyle: { color: colours.line } },
      axisLabel: { ...label, interval: isMark },
      axisPointer: {
        show: true,
        type: 'line',
        label: { show: false },
        lineStyle: { color: colours.muted, type: 'solid' },
      },
    },
    yAxis: {
      type: 'value',
      min: 0,
      splitNumber: 4,
      ...(unit === 'count' ? { minInterval: 1 } : {}),
      splitLine: { lineStyle: { color: colours.line } },
      axisLabel: { ...label, formatter: scale.tick },
    },
    tooltip: chartTooltip(input),
    series: isSum ? barSeries(points, colours) : lineSeries(points, colours),
  };
}
