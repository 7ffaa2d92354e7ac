import type { MetricValue } from '@playhead/contract/api';
import { type AskedMetric, METRIC_IDS, METRICS, type MetricDefinition, parseMetric } from '@playhead/contract/metrics';
import { UsageError } from '../usage-error.ts';

/** Reads metrics as `views,startup_time.p95`. @throws UsageError where there is no such metric or measure. */
export function readMetrics(list: string): readonly AskedMetric[] {
  return list.split(',').map((name) => {
    const metric = parseMetric(name.trim());
    if (metric !== undefined) return metric;
    throw new UsageError(
      `--metrics must be one of ${METRIC_IDS.join(', ')}, or as startup_time.p95, not "${name.trim()}".`,
    );
  });
}

/** A metric's title, with its measure where that is not the metric's own. */
export const titleOf = ({ key, id }: AskedMetric): string =>
  key === id ? METRICS[id].title.en : `${METRICS[id].title.en} (${key.slice(id.length + 1)})`;

/** A value in its metric's unit; a dash where it has no meaning. */
export function formatMetric({ id }: AskedMetric, metric: MetricValue | undefined): string {
  if (metric === undefined) return '-';
  const text = formatNumber(METRICS[id].unit, metric.value);
  return metric.approximate ? `~${text}` : text;
}

/** A number in a unit; a dash where there is none. */
export function formatNumber(unit: MetricDefinition['unit'], value: number | null): string {
  if (value === null) return '-';
  switch (unit) {
    case 'ms':
      return `${(value / 1000).toLocaleString('en', { maximumFractionDigits: 3 })} s`;
    case 'fraction':
      return `${(value * 100).toLocaleString('en', { maximumFractionDigits: 2 })} %`;
    case 'bps':
      return `${(value / 1000).toLocaleString('en', { maximumFractionDigits: 0 })} kbps`;
    case 'count':
      return value.toLocaleString('en');
    case 'per_minute':
    case 'per_hour':
    case 'score':
      return value.toLocaleString('en', { maximumFractionDigits: 2 });
  }
}
