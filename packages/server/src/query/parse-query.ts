import { ENVIRONMENTS, type Environment, type StatisticsQuery } from '@playhead/contract/api';
import { INTERVAL_SECONDS, type Interval, MAX_BUCKETS, METRIC_IDS, type MetricId } from '@playhead/contract/metrics';

/** A question that can be answered. */
export interface Question {
  readonly metrics: readonly MetricId[];
  readonly environment: Environment;
  readonly playerNo: number | undefined;
  readonly fromMs: number;
  /** Exclusive. */
  readonly toMs: number;
  readonly interval: Interval | undefined;
}

type Parsed = { readonly ok: true; readonly question: Question } | { readonly ok: false; readonly details: string };

const DAY_MS = 86_400_000;

/** Date and time with seconds optional and an offset: without one, the range would depend on the server's place. */
const ISO_8601 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Reads a query of the statistics API, or says which part of it is wrong and what would be right. */
export const parseQuery = (query: StatisticsQuery, nowMs: number): Parsed => {
  const metrics = parseMetrics(query.metrics);
  if (!metrics.ok) return metrics;
  const to = parseTime('to', query.to, nowMs);
  if (!to.ok) return to;
  const from = parseTime('from', query.from, to.value - DAY_MS);
  if (!from.ok) return from;
  const range = parseRange(from.value, to.value, query.interval);
  if (!range.ok) return range;
  const scope = parseScope(query);
  return scope.ok ? { ok: true, question: { ...range.value, ...scope.value, metrics: metrics.value } } : scope;
};

type Part<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly details: string };

const fault = (details: string) => ({ ok: false, details }) as const;

const parseMetrics = (list: string): Part<readonly MetricId[]> => {
  const names = [...new Set(list.split(',').map((name) => name.trim()))].filter((name) => name !== '');
  const unknown = names.find((name) => !isMetricId(name));
  if (unknown !== undefined) return fault(`metrics: "${unknown}" is not known. Known are ${METRIC_IDS.join(', ')}.`);
  return names.length > 0
    ? { ok: true, value: names.filter(isMetricId) }
    : fault(`metrics: name at least one of ${METRIC_IDS.join(', ')}.`);
};

const isMetricId = (name: string): name is MetricId => (METRIC_IDS as readonly string[]).includes(name);

const parseTime = (name: string, text: string | undefined, absentMs: number): Part<number> => {
  if (text === undefined) return { ok: true, value: absentMs };
  // In a query string, an offset's plus sign that was not encoded arrives as a space.
  const iso = text.replace(' ', '+');
  const value = ISO_8601.test(iso) ? Date.parse(iso) : Number.NaN;
  return Number.isNaN(value) || value < 0
    ? fault(`${name}: "${text}" is not a time. Write it as 2026-01-31T09:00:00Z or 2026-01-31T18:00:00+09:00.`)
    : { ok: true, value };
};

const parseRange = (
  fromMs: number,
  toMs: number,
  interval: string | undefined,
): Part<Pick<Question, 'fromMs' | 'toMs' | 'interval'>> => {
  if (fromMs >= toMs) return fault('from: must be before to.');
  if (interval === undefined) return { ok: true, value: { fromMs, toMs, interval } };
  if (!isInterval(interval)) return fault(`interval: must be one of ${Object.keys(INTERVAL_SECONDS).join(', ')}.`);
  const bucketCount = countBuckets(fromMs, toMs, interval);
  return bucketCount > MAX_BUCKETS
    ? fault(
        `interval: ${interval} makes ${bucketCount} buckets of this range, more than ${MAX_BUCKETS}. Choose a wider one or a shorter range.`,
      )
    : { ok: true, value: { fromMs, toMs, interval } };
};

const isInterval = (text: string): text is Interval => Object.hasOwn(INTERVAL_SECONDS, text);

const countBuckets = (fromMs: number, toMs: number, interval: Interval): number => {
  const widthMs = INTERVAL_SECONDS[interval] * 1000;
  return Math.ceil(toMs / widthMs) - Math.floor(fromMs / widthMs);
};

const parseScope = (query: StatisticsQuery): Part<Pick<Question, 'environment' | 'playerNo'>> => {
  const environment = ENVIRONMENTS.find((name) => name === (query.environment ?? 'production'));
  if (environment === undefined) return fault(`environment: must be one of ${ENVIRONMENTS.join(', ')}.`);
  const playerNo = query.player_no;
  return playerNo === undefined || (Number.isSafeInteger(playerNo) && playerNo > 0)
    ? { ok: true, value: { environment, playerNo } }
    : fault('player_no: must be a positive integer.');
};
