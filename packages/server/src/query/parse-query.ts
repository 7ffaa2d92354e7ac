import type { StatisticsQuery } from '@playhead/contract/api';
import { INTERVAL_SECONDS, type Interval, MAX_BUCKETS } from '@playhead/contract/metrics';
import { type Bucket, bucketsOf } from './buckets.ts';
import { parseMetrics } from './parse-metrics.ts';
import { parseScope } from './parse-scope.ts';
import { fault, type Parsed, read } from './parsed.ts';
import type { Question, Scope } from './question.ts';
import { openTimeZone, type TimeZone } from './time-zone.ts';

/** What a series is made of. */
export interface Series {
  readonly interval: Interval | undefined;
  readonly zone: TimeZone;
  /** Rising and without gaps; none without an interval. */
  readonly buckets: readonly Bucket[];
}

/** A question of the statistics API. */
export interface SeriesQuestion extends Question, Series {
  readonly isCompared: boolean;
}

/** Reads a query of the statistics API, or says which part of it is wrong and what would be right. */
export const parseQuery = (query: StatisticsQuery, nowMs: number): Parsed<SeriesQuestion> => {
  const metrics = parseMetrics(query.metrics);
  if (!metrics.ok) return metrics;
  const scope = parseScope(query, nowMs);
  if (!scope.ok) return scope;
  const series = parseSeries(query, scope.value);
  if (!series.ok) return series;
  if (query.compare !== undefined && query.compare !== 'previous') return fault('compare: must be previous.');
  return read({
    ...scope.value,
    ...series.value,
    metrics: metrics.value,
    isCompared: query.compare !== undefined,
  });
};

const parseSeries = (query: StatisticsQuery, { fromMs, toMs }: Scope): Parsed<Series> => {
  const { interval, timezone = 'UTC' } = query;
  const zone = openTimeZone(timezone);
  if (zone === undefined) return fault(`timezone: "${timezone}" is not known. Write an IANA name, as Asia/Seoul.`);
  if (interval === undefined) return read({ interval, zone, buckets: [] });
  if (!isInterval(interval)) return fault(`interval: must be one of ${Object.keys(INTERVAL_SECONDS).join(', ')}.`);
  const tooMany = (count: number) =>
    fault(
      `interval: ${interval} makes ${count} buckets of this range, more than ${MAX_BUCKETS}. Choose a wider one or a shorter range.`,
    );
  // Reckoned roughly first, for a range may reach over millions.
  const about = Math.ceil((toMs - fromMs) / (INTERVAL_SECONDS[interval] * 1000));
  if (about > 2 * MAX_BUCKETS) return tooMany(about);
  const buckets = bucketsOf(fromMs, toMs, interval, zone);
  return buckets.length > MAX_BUCKETS ? tooMany(buckets.length) : read({ interval, zone, buckets });
};

const isInterval = (text: string): text is Interval => Object.hasOwn(INTERVAL_SECONDS, text);

/**
 * The same question about the range before. A range of whole days is preceded by as many days, however long they are; any other by
 * the same time.
 */
export const previousOf = (question: SeriesQuestion): SeriesQuestion => {
  const { fromMs, interval, zone } = question;
  const previousMs = startBefore(question);
  const buckets = interval === undefined ? [] : bucketsOf(previousMs, fromMs, interval, zone);
  return { ...question, fromMs: previousMs, toMs: fromMs, buckets, isCompared: false };
};

const startBefore = ({ fromMs, toMs, zone }: SeriesQuestion): number => {
  const isWholeDays = zone.dayStartMs(fromMs) === fromMs && zone.dayStartMs(toMs) === toMs;
  if (!isWholeDays) return Math.max(0, fromMs - (toMs - fromMs));
  let startMs = fromMs;
  for (let dayMs = fromMs; dayMs < toMs; dayMs = zone.nextDayStartMs(dayMs)) startMs = zone.dayStartMs(startMs - 1);
  return Math.max(0, startMs);
};
