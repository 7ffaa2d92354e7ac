import type { Statistics, StatisticsQuery } from '@playhead/contract/api';
import type { MetricId } from '@playhead/contract/metrics';
import type { Transport } from './transport.ts';

/** Which numbers, of what, and when; see `StatisticsQuery` of the contract for the meaning of each. */
export interface StatisticsRequest extends Omit<StatisticsQuery, 'metrics'> {
  readonly metrics: readonly MetricId[];
}

/** Asks for metrics: totals of the range, and a series where there is an `interval`. */
export const createStatisticsApi =
  (transport: Transport) =>
  async ({ metrics, ...rest }: StatisticsRequest): Promise<Statistics> =>
    (await transport({
      method: 'GET',
      path: '/api/v1/statistics',
      query: { metrics: metrics.join(','), ...rest },
    })) as Statistics;
