import { type Concurrency, ConcurrencyQuerySchema, ConcurrencySchema } from '@playhead/contract/api';
import { addEndpoint } from '../endpoint.ts';
import type { EdgeApp } from '../openapi.ts';
import type { RouteParts } from '../parts.ts';
import { resultOf } from './answered.ts';

/** How many watch at the same time. */
export function concurrencyRoutes(app: EdgeApp, parts: RouteParts) {
  addEndpoint(app, parts, {
    method: 'GET',
    path: '/concurrency',
    action: 'View/getStatistics',
    tag: 'statistics',
    summary: 'Show how many watch at the same time',
    description:
      'Peak, average and reach of each bucket of up to 24 hours, exact as far as reports have come, and who is watching now. Somebody counts from report to report while starting, playing, stalled or seeking, and for 30 s after the last.',
    query: ConcurrencyQuerySchema,
    result: ConcurrencySchema,
    example: { query: { interval: '5m' }, result: EXAMPLE },
    handle: async ({ actor, query }) => ({
      ok: true,
      result: resultOf(await parts.reports.concurrency(actor.accountId, query)),
    }),
  });
}

const EXAMPLE: Concurrency = {
  from: '2026-11-24T09:30:00.000Z',
  to: '2026-11-25T09:30:00.000Z',
  interval: '5m',
  complete_through: '2026-11-25T09:30:00.000Z',
  approximate: false,
  peak: 4,
  reach: 17,
  series: [{ start: '2026-11-24T09:30:00.000Z', complete: true, peak: 4, mean: 2.25, reach: 5, naver_realtime: 5 }],
  now: {
    at: '2026-11-25T09:30:00.000Z',
    viewers: 2,
    by_player: [{ value: '1001', viewers: 2 }],
    by_country: [{ value: 'KR', viewers: 2 }],
    by_video: [{ value: 'news-2026-11-25', viewers: 2 }],
  },
};
