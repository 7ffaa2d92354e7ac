import type { Statistics, StatisticsQuery } from '@playhead/contract/api';
import type { MetricId } from '@playhead/contract/metrics';
import type { CallOptions } from '../client-options.ts';
import type { Transport } from '../transport.ts';

/** Which numbers, of what, and when; see `StatisticsQuery` of the contract for the meaning of each. */
export interface StatisticsRequest extends Omit<StatisticsQuery, 'metrics'> {
  readonly metrics: readonly MetricId[];
}

/** Asks for metrics: totals of the range, and a series where there is an `interval`. */
export const createStatisticsApi =
  (transport: Transport) =>
  ({ metrics, ...rest }: StatisticsRequest, call?: CallOptions): Promise<Statistics> =>
    transport<Statistics>(
      { method: 'GET', path: ['statistics'], query: { metrics: metrics.join(','), ...rest } },
      call,
    );
