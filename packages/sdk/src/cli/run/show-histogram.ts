import type { Histogram } from '@playhead/contract/api';
import { METRICS, VIEW_NUMBER_IDS, type ViewNumberId } from '@playhead/contract/metrics';
import type { Call, Output } from '../command.ts';
import { given } from '../given.ts';
import { parseChoice } from '../option-values.ts';
import { UsageError } from '../usage-error.ts';
import { table, text, type View } from '../view/view.ts';
import { formatNumber } from './metric-format.ts';
import { readScope } from './scope-values.ts';

const BAR_LENGTH = 40;

/** `playhead stats histogram` */
export async function showHistogram({ client, values, args: [name = ''] }: Call): Promise<Output> {
  const metric = parseChoice(name, VIEW_NUMBER_IDS, 'METRIC');
  const edges = values.text('edges')?.split(',').map(parseEdge);
  const answer = await client.statistics.histogram({ metric, ...readScope(values), ...given({ edges }) });
  return { data: answer, view: describe(answer, metric) };
}

function parseEdge(edge: string): number {
  if (/^\s*\d+(\.\d+)?\s*$/.test(edge)) return Number(edge);
  throw new UsageError(`--edges must be numbers separated by commas, not "${edge}".`);
}

function describe(
  { from, to, complete_through, measures, buckets, sample_size }: Histogram,
  metric: ViewNumberId,
): View {
  const { unit, title } = METRICS[metric];
  const show = (value: number | null) => formatNumber(unit, value);
  const most = Math.max(1, ...buckets.map(({ views }) => views));
  return [
    text(`${from} to ${to}, complete through ${complete_through}`),
    text(
      `${title.en} of ${sample_size} views: median ${show(measures.p50)}, p75 ${show(measures.p75)}, p95 ${show(measures.p95)}, mean ${show(measures.mean)}`,
    ),
    table(
      ['FROM', 'TO', 'VIEWS', ''],
      buckets.map((bucket) => [
        show(bucket.from),
        show(bucket.to),
        String(bucket.views),
        '#'.repeat(Math.ceil((bucket.views / most) * BAR_LENGTH)),
      ]),
    ),
  ];
}
