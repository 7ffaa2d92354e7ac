import { RETENTION_BUCKETS, type RetentionQuery } from '@playhead/contract/api';
import { type Answer, invalid } from '../ask.ts';
import { parseViewScope, type ViewScope } from '../views/view-question.ts';

/** A question for a retention curve that can be answered. */
export interface RetentionQuestion extends ViewScope {
  readonly content: { readonly by: 'videoId' | 'title'; readonly name: string };
  readonly buckets: number;
}

/** How long the journal keeps reports, less the hour that a view's hour is rounded down by. */
const KEPT_MS = 30 * 86_400_000 - 3_600_000;

/** Reads a query of the retention API, or says what is wrong with it. A range from before reports are kept begins where they do. */
export const parseRetention = (query: RetentionQuery, nowMs: number): Answer<RetentionQuestion> => {
  const { video_id, title, buckets = RETENTION_BUCKETS.usual } = query;
  const content =
    video_id !== undefined
      ? ({ by: 'videoId', name: video_id } as const)
      : title !== undefined && ({ by: 'title', name: title } as const);
  if (!content || content.name === '' || (video_id !== undefined && title !== undefined)) {
    return invalid('video_id: name one content, by video_id or by title.');
  }
  const { fewest, most } = RETENTION_BUCKETS;
  if (!Number.isInteger(buckets) || buckets < fewest || buckets > most) {
    return invalid(`buckets: must be a whole number from ${fewest} to ${most}.`);
  }
  const scope = parseViewScope(query, nowMs);
  if (!scope.ok) return scope;
  const fromMs = Math.max(scope.value.fromMs, nowMs - KEPT_MS);
  if (fromMs >= scope.value.toMs) return invalid('to: reports are kept for 30 days, and the range ends before that.');
  return { ok: true, value: { ...scope.value, fromMs, content, buckets } };
};
