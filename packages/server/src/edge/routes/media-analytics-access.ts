import {
  type MediaAnalytics,
  type MediaAnalyticsKey,
  MediaAnalyticsKeySchema,
  MediaAnalyticsSchema,
} from '@playhead/contract/api';
import { addEndpoint } from '../endpoint.ts';
import type { EdgeApp } from '../openapi.ts';
import type { RouteParts } from '../parts.ts';

const EXAMPLE: MediaAnalytics = {
  status: 'active',
  company_id: 'q7Rw2mXc0WkYt7Qe',
  created_at: '2026-11-25T09:30:00.000+00:00',
  key_created_at: '2026-11-25T09:30:00.000+00:00',
  key_created_by: 'admin@playhead.local',
};
const EXAMPLE_KEY: MediaAnalyticsKey = { ...EXAMPLE, api_key: 'shown-this-once-000000000000000000000000' };

/** What lets programs ask the Media Analytics API for the account. */
export function mediaAnalyticsAccessRoutes(app: EdgeApp, parts: RouteParts) {
  const { mediaAnalytics } = parts.control;
  const tag = 'statistics';

  addEndpoint(app, parts, {
    method: 'GET',
    path: '/media-analytics',
    action: 'View/getMediaAnalytics',
    tag,
    summary: 'Show company id and key age of the Media Analytics API',
    result: MediaAnalyticsSchema,
    example: { result: EXAMPLE },
    handle: async ({ actor }) => ({ ok: true, result: await mediaAnalytics.describe(actor) }),
  });

  addEndpoint(app, parts, {
    method: 'POST',
    path: '/media-analytics/key',
    action: 'Change/updateMediaAnalytics',
    tag,
    summary: 'Make the key of the Media Analytics API anew',
    description: 'The key before it stops at once. The first key comes with the company id, which stays.',
    result: MediaAnalyticsKeySchema,
    example: { result: EXAMPLE_KEY },
    handle: async ({ actor }) => {
      const outcome = await mediaAnalytics.regenerateKey(actor);
      return outcome.ok ? { ok: true, result: outcome.access } : outcome;
    },
  });
}
