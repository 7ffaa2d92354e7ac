import { StatisticsQuerySchema, StatisticsSchema, successOf } from '@playhead/contract/api';
import { GatewayFailure, success } from '../failures.ts';
import { describeRoute, type EdgeApp } from '../openapi.ts';
import type { RouteParts } from '../parts.ts';

const FAILURES = { invalid: 'badRequest', too_heavy: 'endpointTimeout', away: 'endpointError' } as const;
const RETRY_AFTER_SECONDS = { invalid: undefined, too_heavy: undefined, away: 5 } as const;

/** The native statistics route. */
export function statisticsRoutes(app: EdgeApp, { actors, query }: RouteParts) {
  app.get(
    '/api/v1/statistics',
    {
      onRequest: [actors.onRequest, actors.permit('View/getStatistics')],
      schema: {
        ...describeRoute({
          summary: 'Metrics of a range',
          tags: ['statistics'],
          response: successOf(StatisticsSchema),
        }),
        querystring: StatisticsQuerySchema,
      },
    },
    async (request) => {
      const outcome = await query.statistics(actors.of(request).accountId, request.query);
      if (!outcome.ok)
        throw new GatewayFailure(FAILURES[outcome.reason], outcome.details, RETRY_AFTER_SECONDS[outcome.reason]);
      return success(outcome.statistics);
    },
  );
}
