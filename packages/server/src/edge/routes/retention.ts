import { type Retention, RetentionQuerySchema, RetentionSchema } from '@playhead/contract/api';
import { addEndpoint } from '../endpoint.ts';
import type { EdgeApp } from '../openapi.ts';
import type { RouteParts } from '../parts.ts';
import { resultOf } from './answered.ts';

/** Which parts of a content are watched. */
export function retentionRoutes(app: EdgeApp, parts: RouteParts) {
  addEndpoint(app, parts, {
    method: 'GET',
    path: '/retention',
    action: 'View/getStatistics',
    tag: 'statistics',
    summary: 'Show which parts of a content are watched',
    description:
      'How many views and viewers each part of one content had, exact to the second, and where it was played more or less than on average. Out of the reports of the last 30 days.',
    query: RetentionQuerySchema,
    result: RetentionSchema,
    example: {
      query: { video_id: 'news-2026-11-25', buckets: 10 },
      result: EXAMPLE,
    },
    handle: async ({ actor, query }) => ({
      ok: true,
      result: resultOf(await parts.reports.retention(actor.accountId, query)),
    }),
  });
}

const EXAMPLE: Retention = {
  from: '2026-11-24T09:00:00.000Z',
  to: '2026-11-25T09:00:00.000Z',
  complete_through: '2026-11-25T09:30:00.000Z',
  approximate: false,
  duration_ms: 600_000,
  sample_size: 17,
  viewers: 15,
  buckets: [{ start_ms: 0, end_ms: 60_000, plays: 16.5, viewers: 14.6, share: 0.9733 }],
  hot_spots: [{ start_ms: 120_000, end_ms: 180_000, score: 1 }],
  cold_spots: [{ start_ms: 480_000, end_ms: 600_000, score: 0.62 }],
};
