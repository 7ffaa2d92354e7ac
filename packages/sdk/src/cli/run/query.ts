import type { Statistics } from '@playhead/contract/api';
import type { MetricKey } from '@playhead/contract/metrics';
import { type AskedMetric, INTERVAL_SECONDS, type Interval, KEY_METRIC_IDS } from '@playhead/contract/metrics';
import type { Call, Output } from '../command.ts';
import { given } from '../given.ts';
import { table, text, type View } from '../view/view.ts';
import { formatMetric, readMetrics, titleOf } from './metric-format.ts';
import { readScope } from './scope-values.ts';

/** Widths that a series may have. */
export const INTERVALS = Object.keys(INTERVAL_SECONDS) as Interval[];

/** `playhead query` */
export async function queryStatistics({ client, values }: Call): Promise<Output> {
  const metrics = readMetrics(values.text('metrics') ?? KEY_METRIC_IDS.join(','));
  const answer = await client.statistics({
    metrics: metrics.map(({ key }) => key as MetricKey),
    ...readScope(values),
    ...given({
      interval: values.choice('interval', INTERVALS),
      timezone: values.text('timezone'),
      compare: values.isSet('compare') ? ('previous' as const) : undefined,
    }),
  });
  return { data: answer, view: describe(answer, metrics) };
}

function describe(answer: Statistics, metrics: readonly AskedMetric[]): View {
  const { from, to, series, complete_through, previous } = answer;
  const head = ['METRIC', 'VALUE', 'VIEWS', ...(previous === undefined ? [] : ['BEFORE', 'CHANGE'])];
  const buckets = series.map(({ start, values }) => [
    start,
    ...metrics.map((each) => formatMetric(each, values[each.key])),
  ]);
  return [
    text(`${from} to ${to}, complete through ${complete_through}`),
    table(
      head,
      metrics.map((metric) => totalRow(answer, metric)),
    ),
    ...(buckets.length === 0 ? [] : [table(['START', ...metrics.map(titleOf)], buckets)]),
  ];
}

function totalRow({ totals, previous }: Statistics, metric: AskedMetric): string[] {
  const total = totals[metric.key];
  const row = [titleOf(metric), formatMetric(metric, total), String(total?.sample_size ?? 0)];
  if (previous === undefined) return row;
  const relative = previous.change[metric.key]?.relative ?? null;
  return [...row, formatMetric(metric, previous.totals[metric.key]), relative === null ? '-' : signed(relative)];
}

const signed = (fraction: number): string =>
  fraction.toLocaleString('en', { style: 'percent', signDisplay: 'exceptZero', maximumFractionDigits: 1 });
