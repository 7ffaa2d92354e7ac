import type { MetricValue, Statistics } from '@playhead/contract/api';
import { INTERVAL_SECONDS, type Interval, METRIC_IDS, METRICS, type MetricId } from '@playhead/contract/metrics';
import type { Call, Output } from '../command.ts';
import { given } from '../given.ts';
import { type OptionValues, parseChoice } from '../option-values.ts';
import { readEnvironment } from '../table/environment-option.ts';
import { table, text, type View } from '../view/view.ts';

/** Widths that a series may have. */
export const INTERVALS = Object.keys(INTERVAL_SECONDS) as Interval[];

/** `playhead query` */
export async function queryStatistics({ client, values }: Call): Promise<Output> {
  const metrics = readMetrics(values);
  const answer = await client.statistics({
    metrics,
    ...given({
      player_no: values.count('player'),
      from: values.text('from'),
      to: values.text('to'),
      interval: values.choice('interval', INTERVALS),
      environment: readEnvironment(values, 'environment'),
    }),
  });
  return { data: answer, view: describe(answer, metrics) };
}

function readMetrics(values: OptionValues): readonly MetricId[] {
  const names = values.text('metrics')?.split(',') ?? METRIC_IDS;
  return names.map((name) => parseChoice(name.trim(), METRIC_IDS, '--metrics'));
}

function describe({ from, to, totals, series, complete_through }: Statistics, metrics: readonly MetricId[]): View {
  const rows = metrics.map((id) => [
    METRICS[id].title.en,
    format(id, totals[id]),
    String(totals[id]?.sample_size ?? 0),
  ]);
  const buckets = series.map(({ start, values }) => [start, ...metrics.map((id) => format(id, values[id]))]);
  return [
    text(`${from} to ${to}, complete through ${complete_through}`),
    table(['METRIC', 'VALUE', 'VIEWS'], rows),
    ...(buckets.length === 0 ? [] : [table(['START', ...metrics.map((id) => METRICS[id].title.en)], buckets)]),
  ];
}

function format(id: MetricId, metric: MetricValue | undefined): string {
  if (metric === undefined || metric.value === null) return '-';
  const text = inUnit(METRICS[id].unit, metric.value);
  return metric.approximate ? `~${text}` : text;
}

function inUnit(unit: (typeof METRICS)[MetricId]['unit'], value: number): string {
  switch (unit) {
    case 'count':
      return value.toLocaleString('en');
    case 'ms':
      return `${(value / 1000).toLocaleString('en', { maximumFractionDigits: 3 })} s`;
    case 'fraction':
      return `${(value * 100).toLocaleString('en', { maximumFractionDigits: 2 })} %`;
  }
}
