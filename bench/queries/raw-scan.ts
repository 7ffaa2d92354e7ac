const HOUR_MS = 3_600_000;

/** How far around a range the server looks for views: hours of their ids may be a day off, and views last up to a week. */
const BEFORE_MS = (25 + 7 * 24) * HOUR_MS;
const AFTER_MS = 25 * HOUR_MS;

/**
 * The least that an answer takes: reads once the columns that the five metrics need, of the rows that the server has to look at, and adds them
 * up; without merging, buckets or a median.
 */
export const rawScan = (accountId: number, playerNo: number | undefined, fromMs: number, toMs: number): string =>
  `SELECT count() AS views, sum(played_ms) AS played, sum(watched_ms) AS watched, sum(stalled_ms) AS stalled,
  max(startup_ms) AS startup, max(started_at) AS started, max(last_at) AS last, max(last_received_at) AS received
FROM view
WHERE account_id = ${accountId} AND environment = 'production'${playerNo === undefined ? '' : ` AND player_no = ${playerNo}`}
  AND view_hour >= toDateTime(${seconds(fromMs - BEFORE_MS)}) AND view_hour < toDateTime(${seconds(toMs + AFTER_MS)})`;

const seconds = (epochMs: number) => Math.floor(epochMs / 1000);
