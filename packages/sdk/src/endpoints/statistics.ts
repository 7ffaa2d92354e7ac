import type {
  Breakdown,
  BreakdownQuery,
  Histogram,
  HistogramQuery,
  Statistics,
  StatisticsQuery,
} from '@playhead/contract/api';
import type { MetricKey, ViewNumberId } from '@playhead/contract/metrics';
import type { CallOptions } from '../client-options.ts';
import type { Transport } from '../transport.ts';

/** Filters, as `country:KR,JP` or `!browser:safari` or `startup_time>=1000`; all have to hold. */
interface Filtered {
  readonly filter?: readonly string[];
}

/** Which numbers, of what, and when; see `StatisticsQuery` of the contract for the meaning of each. */
export interface StatisticsRequest extends Omit<StatisticsQuery, 'metrics' | 'filter'>, Filtered {
  readonly metrics: readonly MetricKey[];
}

/** Which numbers of each value of a dimension; see `BreakdownQuery` of the contract. */
export interface BreakdownRequest extends Omit<BreakdownQuery, 'metrics' | 'filter'>, Filtered {
  readonly metrics: readonly MetricKey[];
}

/** Whose spread; see `HistogramQuery` of the contract. */
export interface HistogramRequest extends Omit<HistogramQuery, 'metric' | 'edges' | 'filter'>, Filtered {
  readonly metric: ViewNumberId;
  /** Edges of the buckets, rising. */
  readonly edges?: readonly number[];
}

/** Asks for metrics: totals of the range, and a series where there is an `interval`; by dimension; and how they are spread. */
export const createStatisticsApi = (transport: Transport) =>
  Object.assign(
    ({ metrics, ...rest }: StatisticsRequest, call?: CallOptions): Promise<Statistics> =>
      transport<Statistics>(
        { method: 'GET', path: ['statistics'], query: { metrics: metrics.join(','), ...rest } },
        call,
      ),
    {
      /** Metrics of each value of a dimension. */
      breakdown: ({ metrics, ...rest }: BreakdownRequest, call?: CallOptions): Promise<Breakdown> =>
        transport<Breakdown>(
          { method: 'GET', path: ['statistics', 'breakdown'], query: { metrics: metrics.join(','), ...rest } },
          call,
        ),
      /** How the numbers of views are spread. */
      histogram: ({ edges, ...rest }: HistogramRequest, call?: CallOptions): Promise<Histogram> =>
        transport<Histogram>(
          { method: 'GET', path: ['statistics', 'histogram'], query: { ...rest, edges: edges?.join(',') } },
          call,
        ),
    },
  );
