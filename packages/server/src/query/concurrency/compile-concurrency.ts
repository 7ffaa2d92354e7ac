import { CONCURRENCY_SECONDS } from '@playhead/contract/api';
import type { Statement } from '../../store/columnar/index.ts';
import type { ConcurrencyQuestion } from './parse-concurrency.ts';
import { compilePresence, PRESENCE } from './presence.ts';

/** A row of {@link compileLevels}. */
export interface LevelRow {
  /** Start of the bucket, epoch milliseconds. */
  readonly bucket: number;
  readonly peak: number;
  readonly mean: number;
  /** The greatest number at a full minute. */
  readonly at_minutes: number;
}

/** A row of {@link compileReach}. */
export interface ReachRow {
  readonly is_total: number;
  readonly bucket: number;
  readonly reach: number;
}

const MINUTE_MS = 60_000;

/**
 * How many were there at the same time, exactly: whoever comes adds one and whoever goes takes one away, moment by moment. Full
 * minutes, among which are the starts of all buckets, are moments at which nobody comes or goes, so that no stretch lies in two buckets.
 */
export const compileLevels = (
  question: ConcurrencyQuestion,
  rule: keyof typeof PRESENCE,
  accountId: number,
  nowMs: number,
): Statement => {
  const presence = compilePresence(question, PRESENCE[rule], accountId, nowMs);
  const firstMinute = Math.ceil(question.fromMs / MINUTE_MS);
  return {
    sql: `SELECT intDiv(t, {width_ms:Int64}) * {width_ms:Int64} AS bucket, max(level) AS peak,
  sum(level * (next_t - t)) / sum(next_t - t) AS mean, maxIf(level, t % ${MINUTE_MS} = 0) AS at_minutes
FROM (
  SELECT t, level, leadInFrame(t) OVER (ORDER BY t ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) AS next_t
  FROM (
    SELECT t, sum(net) OVER (ORDER BY t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS level
    FROM (
      SELECT t, sum(delta) AS net
      FROM (
        SELECT tupleElement(mark, 1) AS t, tupleElement(mark, 2) AS delta
        FROM (SELECT arrayJoin([(from_ms, toInt64(1)), (to_ms, toInt64(-1))]) AS mark FROM (${presence.sql}))
        UNION ALL
        SELECT arrayJoin([{from_ms:Int64}, {to_ms:Int64}]) AS t, toInt64(0) AS delta
        UNION ALL
        SELECT toInt64(({first_minute:Int64} + number) * ${MINUTE_MS}) AS t, toInt64(0) AS delta
        FROM numbers({minute_count:UInt32})
      )
      GROUP BY t
    )
  )
)
WHERE t < {to_ms:Int64}
GROUP BY bucket
ORDER BY bucket`,
    params: {
      ...presence.params,
      width_ms: CONCURRENCY_SECONDS[question.interval] * 1000,
      first_minute: firstMinute,
      minute_count: Math.max(0, Math.ceil(question.toMs / MINUTE_MS) - firstMinute),
    },
  };
};

/** How many views were there at any moment: of each bucket that has some, and of the range. */
export const compileReach = (question: ConcurrencyQuestion, accountId: number, nowMs: number): Statement => {
  const presence = compilePresence(question, PRESENCE.watching, accountId, nowMs);
  return {
    sql: `SELECT grouping(bucket) AS is_total, bucket, uniqExact(view_id) AS reach
FROM (
  SELECT view_id, arrayJoin(range(toUInt64(intDiv(from_ms, {width_ms:Int64})), toUInt64(intDiv(to_ms - 1, {width_ms:Int64}) + 1))) * {width_ms:Int64} AS bucket
  FROM (${presence.sql})
)
GROUP BY GROUPING SETS ((bucket), ())`,
    params: { ...presence.params, width_ms: CONCURRENCY_SECONDS[question.interval] * 1000 },
  };
};
