import { CONCURRENCY_SECONDS, type ConcurrencyQuery } from '@playhead/contract/api';
import { type Answer, invalid } from '../ask.ts';
import { parseViewScope, type ViewScope } from '../views/view-question.ts';

/** A width of buckets. */
export type ConcurrencyInterval = keyof typeof CONCURRENCY_SECONDS;

/** A question about concurrency that can be answered; the range is one of moments, not of when views began. */
export interface ConcurrencyQuestion extends ViewScope {
  readonly interval: ConcurrencyInterval;
}

const LONGEST_MS = 24 * 3_600_000;

/** Reads a query of the concurrency API, or says what is wrong with it. */
export const parseConcurrency = (query: ConcurrencyQuery, nowMs: number): Answer<ConcurrencyQuestion> => {
  const interval = intervalOf(query.interval);
  if (interval === undefined) {
    return invalid(`interval: must be one of ${Object.keys(CONCURRENCY_SECONDS).join(', ')}.`);
  }
  const scope = parseViewScope(query, nowMs);
  if (!scope.ok) return scope;
  const toMs = Math.min(scope.value.toMs, nowMs);
  if (scope.value.fromMs >= toMs) return invalid('from: must not be in the future.');
  return toMs - scope.value.fromMs > LONGEST_MS
    ? invalid('from: the longest range is 24 hours.')
    : { ok: true, value: { ...scope.value, toMs, interval } };
};

const intervalOf = (text = '5m'): ConcurrencyInterval | undefined =>
  Object.hasOwn(CONCURRENCY_SECONDS, text) ? (text as ConcurrencyInterval) : undefined;
