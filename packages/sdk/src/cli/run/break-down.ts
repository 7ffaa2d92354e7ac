import type { Breakdown } from '@playhead/contract/api';
import { DIMENSION_IDS, DIMENSIONS, type DimensionId } from '@playhead/contract/dimensions';
import { type AskedMetric, METRICS, type MetricKey } from '@playhead/contract/metrics';
import type { Call, Output } from '../command.ts';
import { given } from '../given.ts';
import { parseChoice } from '../option-values.ts';
import { table, text, type View } from '../view/view.ts';
import { formatMetric, formatNumber, readMetrics, titleOf } from './metric-format.ts';
import { readScope } from './scope-values.ts';

/** Orders that a breakdown may have. */
export const ORDERS = ['views', 'value', 'impact'] as const;

/** `playhead stats breakdown` */
export async function breakDown({ client, values, args: [dimension = ''] }: Call): Promise<Output> {
  const by = parseChoice(dimension, DIMENSION_IDS, 'DIMENSION');
  const metrics = readMetrics(values.text('metrics') ?? 'views,startup_time,rebuffer_percentage');
  const answer = await client.statistics.breakdown({
    by,
    metrics: metrics.map(({ key }) => key as MetricKey),
    ...readScope(values),
    ...given({
      order: values.choice('order', ORDERS),
      limit: values.count('limit'),
      offset: values.size('offset'),
    }),
  });
  return { data: answer, view: describe(answer, by, metrics) };
}

function describe(answer: Breakdown, by: DimensionId, metrics: readonly AskedMetric[]): View {
  const { from, to, complete_through, values, total_values } = answer;
  const [first] = metrics;
  const rows = values.map((line) => [
    line.value === '' ? '(unknown)' : String(line.value),
    String(line.views),
    ...metrics.map((metric) => formatMetric(metric, line.metrics[metric.key])),
    first === undefined ? '-' : formatNumber(METRICS[first.id].unit, line.metrics[first.key]?.impact ?? null),
  ]);
  return [
    text(`${from} to ${to}, complete through ${complete_through}; ${values.length} of ${total_values} values`),
    table([DIMENSIONS[by].title.en.toUpperCase(), 'VIEWS', ...metrics.map(titleOf), 'IMPACT'], rows),
  ];
}
