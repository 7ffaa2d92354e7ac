import type { MetricValue, Statistics } from '@playhead/contract/api';
import { INTERVAL_SECONDS, type Interval, METRIC_IDS, METRICS, type MetricId } from '@playhead/contract/metrics';
import type { Command } from '../command.ts';
import { type OptionValues, parseChoice } from '../option-values.ts';
import { textTable } from '../text-table.ts';

const INTERVALS = Object.keys(INTERVAL_SECONDS) as Interval[];

/** `playhead stats` */
export const statsCommand: Command = {
  name: 'stats',
  summary: 'Show how playback went.',
  positionals: [],
  options: {
    metrics: {
      type: 'string',
      placeholder: 'IDS',
      help: `Separated by commas; all where absent: ${METRIC_IDS.join(',')}.`,
    },
    player: { type: 'string', placeholder: 'NO', help: 'One player; all where absent.' },
    from: {
      type: 'string',
      placeholder: 'TIME',
      help: 'Start, ISO 8601 with offset; 24 hours before the end where absent.',
    },
    to: { type: 'string', placeholder: 'TIME', help: 'End, ISO 8601 with offset; now where absent.' },
    interval: { type: 'string', placeholder: INTERVALS.join('|'), help: 'A series in steps of this width, too.' },
    environment: { type: 'string', placeholder: 'develop|production', help: 'production where absent.' },
  },
  async run({ statistics }, values) {
    const metrics = readMetrics(values);
    const answer = await statistics({
      metrics,
      ...given('player_no', values.count('player')),
      ...given('from', values.text('from')),
      ...given('to', values.text('to')),
      ...given('interval', values.choice('interval', INTERVALS)),
      ...given('environment', values.choice('environment', ['develop', 'production'])),
    });
    return { data: answer, text: describe(answer, metrics) };
  },
};

function readMetrics(values: OptionValues): readonly MetricId[] {
  const names = values.text('metrics')?.split(',') ?? METRIC_IDS;
  return names.map((name) => parseChoice(name.trim(), METRIC_IDS, '--metrics'));
}

const given = <Name extends string, Value>(name: Name, value: Value | undefined) =>
  (value === undefined ? {} : { [name]: value }) as { readonly [Key in Name]?: Value };

function describe({ from, to, totals, series, complete_through }: Statistics, metrics: readonly MetricId[]): string {
  const rows = metrics.map((id) => [
    METRICS[id].title.en,
    format(id, totals[id]),
    String(totals[id]?.sample_size ?? 0),
  ]);
  const buckets = series.map(({ start, values }) => [start, ...metrics.map((id) => format(id, values[id]))]);
  const parts = [
    `${from} to ${to}, complete through ${complete_through}\n`,
    textTable(['METRIC', 'VALUE', 'VIEWS'], rows),
    ...(buckets.length === 0 ? [] : [textTable(['START', ...metrics.map((id) => METRICS[id].title.en)], buckets)]),
  ];
  return parts.join('\n');
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
