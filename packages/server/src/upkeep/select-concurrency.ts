import { WATCHING_STATES } from '@playhead/contract/beats';
import { BEAT, type Statement } from '../store/columnar/index.ts';
import { dayParams, HOURS_OF_DAY } from './day.ts';

/** A view of which nothing more is heard counts this long after its last beat. */
const PRESENCE_MS = 30_000;

/** The longest interval between beats that the server asks for, and some. */
const LONGEST_GAP_MS = 150_000;

/** Beats with the one after them in their view. */
const BEATS = `SELECT account_id, environment, player_no, state, exit, watched_ms,
  toUnixTimestamp64Milli(event_at) AS at,
  leadInFrame(toUnixTimestamp64Milli(event_at), 1, -1) OVER later AS next_at,
  leadInFrame(watched_ms) OVER later AS next_watched_ms
FROM ${BEAT.name} FINAL
WHERE ${HOURS_OF_DAY}
  AND event_at >= fromUnixTimestamp64Milli({from_ms:Int64} - ${LONGEST_GAP_MS})
  AND event_at < fromUnixTimestamp64Milli({to_ms:Int64} + ${LONGEST_GAP_MS})
WINDOW later AS (PARTITION BY account_id, view_id ORDER BY event_at, seq ROWS BETWEEN CURRENT ROW AND 1 FOLLOWING)`;

/**
 * Stretches of watching, from a beat that says so to the next one: the whole gap where watch time grew by nine tenths of it, for then
 * beats between were lost or not asked for; else 30 s of it at most. A beat that tells its view's exit ends it.
 */
const STRETCHES = `SELECT account_id, environment, player_no,
  greatest(at, {from_ms:Int64}) AS began,
  least({to_ms:Int64}, multiIf(
    next_at < 0, at + ${PRESENCE_MS},
    next_watched_ms >= watched_ms + 0.9 * (next_at - at) AND next_at - at <= ${LONGEST_GAP_MS}, next_at,
    least(next_at, at + ${PRESENCE_MS}))) AS ended
FROM (
${BEATS}
)
WHERE exit = '' AND state IN (${WATCHING_STATES.map((state) => `'${state}'`).join(', ')}) AND ended > began`;

/** Stretches cut at full minutes, each for its player and for all of them. */
const PIECES = `SELECT account_id, environment, counted_player,
  arrayJoin(range(toUInt64(intDiv(began, 60000)), toUInt64(intDiv(ended - 1, 60000) + 1))) AS minute_no,
  toInt64(greatest(began, minute_no * 60000)) AS piece_began,
  toInt64(least(ended, (minute_no + 1) * 60000)) AS piece_ended
FROM (
${STRETCHES}
)
ARRAY JOIN [player_no, 0] AS counted_player`;

/** At each moment of a minute, how many began watching less how many ceased; who ceases for one beat and goes on is in neither. */
const CHANGES = `SELECT account_id, environment, counted_player, minute_no, mark.1 AS moment, sum(mark.2) AS change
FROM (
${PIECES}
)
ARRAY JOIN [(piece_began, 1), (piece_ended, -1)] AS mark
GROUP BY account_id, environment, counted_player, minute_no, moment`;

/** The minutes of a day (UTC) in which somebody watched: the greatest number at any moment, and the time watched. */
export const selectConcurrency = (day: string): Statement => ({
  sql: `SELECT account_id, environment, counted_player AS player_no, toDateTime(minute_no * 60, 'UTC') AS minute,
  toUInt32(max(watching)) AS peak, toUInt64(-sum(change * moment)) AS watched_ms
FROM (
SELECT account_id, environment, counted_player, minute_no, moment, change,
  sum(change) OVER (PARTITION BY account_id, environment, counted_player, minute_no ORDER BY moment) AS watching
FROM (
${CHANGES}
)
)
GROUP BY account_id, environment, counted_player, minute_no`,
  params: dayParams(day),
});
