import type { MediaAnalytics, MediaAnalyticsKey } from '@playhead/contract/api';
import type { CallOptions } from '../client-options.ts';
import type { Transport } from '../transport.ts';

/** What lets programs ask the Media Analytics API (`/v1/charts`, `/v1/contentsSummary`, `/v1/sessionRecent`). */
export const createMediaAnalyticsApi = (transport: Transport) => ({
  /** Company id, and how old the key is. */
  view: (call?: CallOptions) => transport<MediaAnalytics>({ method: 'GET', path: ['media-analytics'] }, call),

  /** Makes a key, in this answer and never again; the one before stops at once. */
  regenerateKey: (call?: CallOptions) =>
    transport<MediaAnalyticsKey>({ method: 'POST', path: ['media-analytics', 'key'] }, call),
});
