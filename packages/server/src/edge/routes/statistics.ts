import { type Statistics, StatisticsQuerySchema, StatisticsSchema } from '@playhead/contract/api';
import { addEndpoint } from '../endpoint.ts';
import { GatewayFailure } from '../failures.ts';
import type { EdgeApp } from '../openapi.ts';
import type { RouteParts } from '../parts.ts';

const FAILURES = { invalid: 'badRequest', too_heavy: 'endpointTimeout', away: 'endpointError' } as const;
const RETRY_AFTER_SECONDS = { invalid: undefined, too_heavy: undefined, away: 5 } as const;

/** The native statistics route. */
export function statisticsRoutes(app: EdgeApp, parts: RouteParts) {
  addEndpoint(app, parts, {
    method: 'GET',
    path: '/statistics',
    action: 'View/getStatistics',
    tag: 'statistics',
    summary: 'Metrics of a range',
    query: StatisticsQuerySchema,
    result: StatisticsSchema,
    example: {
      query: { metrics: 'views', from: '2026-11-24T09:00:00Z', to: '2026-11-25T09:00:00Z', environment: 'production' },
      result: EXAMPLE,
    },
    handle: async ({ actor, query }) => {
      const outcome = await parts.query.statistics(actor.accountId, query);
      if (outcome.ok) return { ok: true, result: outcome.statistics };
      throw new GatewayFailure(FAILURES[outcome.reason], outcome.details, RETRY_AFTER_SECONDS[outcome.reason]);
    },
  });
}

const EXAMPLE: Statistics = {
  from: '2026-11-24T09:00:00.000Z',
  to: '2026-11-25T09:00:00.000Z',
  interval: null,
  complete_through: '2026-11-25T09:30:00.000Z',
  totals: { views: { value: 17, sample_size: 17, approximate: false } },
  series: [],
};
