import { PLAYED_RANGE, type Statement } from '../store/columnar/index.ts';
import { dayParams, HOURS_OF_DAY } from './day.ts';
import { STORED_VIEWS } from './merged-views.ts';

/** Seconds of content that a view has seen any part of, each with how far the ones that began before it reach. */
const RANGES = `SELECT account_id, view_hour, view_id,
  intDiv(start_ms, 1000) AS start_second, intDiv(end_ms + 999, 1000) AS end_second,
  max(end_second) OVER (PARTITION BY account_id, view_hour, view_id ORDER BY start_ms ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS seen_until
FROM ${PLAYED_RANGE.name} FINAL
WHERE ${HOURS_OF_DAY}`;

/**
 * For each video, how many more of the views that began on a day (UTC) saw a second than the second before. Of ranges that overlap, only
 * what the earlier ones lack counts: a view sees a second once.
 */
export const selectRetention = (day: string): Statement => ({
  sql: `SELECT account_id, environment, player_no, video_id, toDate(fromUnixTimestamp64Milli({from_ms:Int64}), 'UTC') AS day,
  toUInt32(mark.1) AS second, sum(mark.2) AS views_more
FROM (
${RANGES}
) AS ranges
INNER JOIN (
SELECT account_id, view_hour, view_id, environment, player_no, video_id FROM (
${STORED_VIEWS}
)
WHERE started_at >= fromUnixTimestamp64Milli({from_ms:Int64}) AND started_at < fromUnixTimestamp64Milli({to_ms:Int64})
) AS views USING (account_id, view_hour, view_id)
ARRAY JOIN [(greatest(start_second, seen_until), 1), (end_second, -1)] AS mark
WHERE end_second > seen_until
GROUP BY account_id, environment, player_no, video_id, second
HAVING views_more != 0`,
  params: dayParams(day),
});
