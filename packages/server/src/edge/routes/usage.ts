import { UsageQuerySchema, UsageReportSchema } from '@playhead/contract/api';
import { addEndpoint } from '../endpoint.ts';
import type { EdgeApp } from '../openapi.ts';
import type { RouteParts } from '../parts.ts';

/** How much the account used the API. */
export function usageRoutes(app: EdgeApp, parts: RouteParts) {
  const { accounts, usage } = parts.control;

  addEndpoint(app, parts, {
    method: 'GET',
    path: '/usage',
    action: 'View/getUsage',
    tag: 'account',
    summary: 'Show how much the API was used',
    description: 'Answers also where the quota of the month is used up.',
    query: UsageQuerySchema,
    result: UsageReportSchema,
    example: {
      query: { months: 1 },
      result: {
        months: [
          { month: '2026-11', requests: 42, beats: 1200, by_key: [{ name: 'Rb3mXc0WkYt7Qe2LuA5P', requests: 42 }] },
        ],
        days: [
          { day: '2026-11-01', requests: 2, beats: 900, beats_cumulative: 900 },
          { day: '2026-11-02', requests: 40, beats: 300, beats_cumulative: 1200 },
        ],
        expected_beats: 27_000,
        quota: null,
      },
    },
    handle: async ({ actor, query: { months = 12 } }) => {
      const { limits } = await accounts.state(actor.accountId);
      const report = await usage.report(actor, months);
      return { ok: true, result: { ...report, quota: limits.monthlyRequests ?? null } };
    },
  });
}
