import type { Histogram } from '@playhead/contract/api';
import { METRICS } from '@playhead/contract/metrics';
import type { HistogramQuestion } from './histogram-query.ts';
import { iso, numberIn } from './shape.ts';

/** A row of a compiled histogram. */
export interface HistogramRow {
  readonly is_total: number;
  readonly place: number;
  readonly view_count: number;
  readonly [column: string]: number | null;
}

/** Makes the answer of the histogram: every bucket is there, also where it is empty. */
export const shapeHistogram = (
  { metric, edges, fromMs, toMs }: HistogramQuestion,
  rows: readonly HistogramRow[],
  completeThroughMs: number,
): Histogram => {
  const total = rows.find(({ is_total }) => is_total === 1);
  const sampleSize = total?.view_count ?? 0;
  const measured = sampleSize > 0 ? total : undefined;
  const byPlace = new Map(rows.filter((row) => row !== total).map((row) => [row.place, row.view_count]));
  return {
    metric,
    unit: METRICS[metric].unit,
    axis: METRICS[metric].axis,
    from: iso(fromMs),
    to: iso(toMs),
    complete_through: iso(completeThroughMs),
    sample_size: sampleSize,
    approximate: !METRICS[metric].exact,
    measures: {
      p50: numberIn(measured, 'p50'),
      p75: numberIn(measured, 'p75'),
      p95: numberIn(measured, 'p95'),
      mean: numberIn(measured, 'mean'),
    },
    buckets: [null, ...edges].flatMap((from, place) => {
      const views = byPlace.get(place) ?? 0;
      // Nothing is below 0, so there is no such bucket to show.
      return from === null && edges[0] === 0 ? [] : [{ from, to: edges[place] ?? null, views }];
    }),
  };
};
