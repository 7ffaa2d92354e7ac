import type { Language } from '@playhead/contract/options';
import type { LineSeriesOption } from 'echarts/charts';
import { popupClass } from '../../controls/menu-popup.tsx';
import { metricScale } from '../../format/metric-scale.ts';
import { countText, metricText } from '../../format/metric-value.ts';
import type { AnalyticsMessages } from '../../i18n/analytics/analytics-messages.ts';
import type { ChartColours } from '../../player/statistics/chart-colours.ts';
import type { ChartOption } from '../../player/statistics/chart-option.ts';
import { barSeries, lineSeries } from '../../player/statistics/chart-series.ts';
import { axisTime, bucketTime } from './bucket-time.ts';
import type { Trend } from './trend.ts';

/** What a trend's chart is made of. */
export interface TrendInput {
  readonly trend: Trend;
  readonly zone: string;
  readonly language: Language;
  readonly messages: AnalyticsMessages;
  readonly colours: ChartColours;
}

/** A trend as options of the chart library. */
export function trendOption(input: TrendInput): ChartOption {
  const { trend, zone, language, colours } = input;
  const { unit, interval, points, before, look } = trend;
  const scale = metricScale(unit, Math.max(0, ...[...points, ...before].map(({ value }) => value ?? 0)), language);
  const scaled = (value: number | null) => (value === null ? null : value / scale.divisor);
  const label = { color: colours.muted, fontSize: 11, fontFamily: colours.fontFamily, hideOverlap: true };
  const drawn = points.map(({ value, isComplete }) => ({ value: scaled(value), complete: isComplete }));
  return {
    animation: false,
    grid: { left: 16, right: 20, top: 20, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      type: 'category',
      data: points.map(({ start }) => axisTime(start, interval, zone, language)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colours.line } },
      axisLabel: { ...label, interval: Math.max(0, Math.ceil(points.length / 8) - 1) },
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
    tooltip: {
      trigger: 'axis',
      confine: true,
      transitionDuration: 0,
      padding: 0,
      borderWidth: 0,
      backgroundColor: 'transparent',
      extraCssText: 'box-shadow: none',
      formatter: (parameters) => {
        const index = [parameters].flat()[0]?.dataIndex;
        return index === undefined ? '' : tooltip(input, index);
      },
    },
    series: [
      ...(before.length === 0
        ? []
        : [
            beforeSeries(
              before.map(({ value }) => scaled(value)),
              colours,
            ),
          ]),
      ...(look === 'bars' ? barSeries(drawn, colours) : lineSeries(drawn, colours)),
    ],
  };
}

const beforeSeries = (values: readonly (number | null)[], { muted }: ChartColours): LineSeriesOption => ({
  id: 'before',
  type: 'line',
  symbol: 'none',
  z: 3,
  lineStyle: { color: muted, width: 1.25, type: [3, 3] },
  emphasis: { disabled: true },
  data: values.map((value) => value ?? '-'),
});

// Elements instead of markup: markup would carry style attributes, which the page's policy forbids.
function tooltip({ trend, zone, language, messages }: TrendInput, index: number): HTMLElement {
  const { points, before, unit, interval } = trend;
  const [point, earlier] = [points[index], before[index]];
  const box = line('', `${popupClass} px-3 py-2 font-sans text-xs text-muted tabular-nums`);
  if (point === undefined) return box;
  box.append(
    line(bucketTime(point.start, interval, zone, language)),
    line(metricText(point.value, unit, language), 'text-base font-semibold text-ink'),
  );
  if (earlier !== undefined) box.append(line(messages.beforeValue(metricText(earlier.value, unit, language))));
  box.append(line(messages.sample(countText(point.sample, language))));
  if (!point.isComplete) box.append(line(messages.incompleteNote));
  return box;
}

function line(text: string, className = ''): HTMLElement {
  const element = document.createElement('div');
  element.textContent = text;
  element.className = className;
  return element;
}
