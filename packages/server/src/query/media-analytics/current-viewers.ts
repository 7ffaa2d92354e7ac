import { WATCHING_STATES } from '@playhead/contract/beats';
import { BEAT, type Statement, VIEW } from '../../store/columnar/index.ts';
import { CLOCK_MARGIN_MS, epochSeconds, selected } from './scope.ts';
import type { Selection } from './selection.ts';
import { toLogDate } from './wire.ts';

/** A point of the chart of present viewers. */
export interface CurrentViewersPoint {
  readonly currentViewerCnt: number;
  readonly logDate: string;
}

/** A row of {@link compileCurrentViewers}'s answer; `minute` in minutes since 1970. */
export interface MinuteRow {
  readonly minute: number;
  readonly viewers: number;
}

const MINUTE_MS = 60_000;
const MINUTES = 60;
/** Media Analytics takes whoever has been silent that long for gone. */
const IDLE_MS = 3 * MINUTE_MS;
/** How long a view may last and still be found: a screen left running for a week. */
const LONGEST_VIEW_MS = 7 * 24 * 60 * MINUTE_MS;

/**
 * Views being watched in each of the last sixty minutes. A beat keeps its view in for three minutes; those of a paused page that say
 * nothing new do not, and a view that says it has ended leaves at once. One viewer of two videos counts twice.
 */
export function compileCurrentViewers(accountId: number, nowMs: number, selection: Selection): Statement {
  const { sql: conditions } = selected(selection);
  const ofAccount =
    "environment = 'production' AND account_id = {account_id:UInt64} AND view_hour >= {from_hour:DateTime}";
  // Only its first beats say what a view plays, so kinds are looked up in the merged views.
  const among =
    conditions.length === 0
      ? ''
      : `\n    AND view_id GLOBAL IN (SELECT view_id FROM ${VIEW.name} FINAL WHERE ${[ofAccount, ...conditions].join(' AND ')})`;
  const sql = `SELECT minute, count() AS viewers FROM (
  SELECT
    view_id,
    maxIf(event_at, reason = 'end') AS ended_at,
    max(event_at) AS last_at,
    arrayDistinct(arrayFlatten(groupArray(range(
      toUInt32(intDiv(toUnixTimestamp64Milli(event_at), 60000)),
      toUInt32(intDiv(toUnixTimestamp64Milli(event_at) + {idle_ms:UInt32}, 60000)) + 1
    )))) AS covered,
    arrayFilter(one -> ended_at < last_at OR one <= intDiv(toUnixTimestamp64Milli(ended_at), 60000), covered) AS minutes
  FROM ${BEAT.name}
  WHERE ${ofAccount}
    AND event_at >= fromUnixTimestamp64Milli({from_ms:Int64})
    AND event_at < fromUnixTimestamp64Milli({to_ms:Int64})
    AND (reason != 'heartbeat' OR state IN {watching_states:Array(String)})${among}
  GROUP BY view_id
)
ARRAY JOIN minutes AS minute
GROUP BY minute`;
  const firstMs = firstMinute(nowMs) * MINUTE_MS;
  const params = {
    account_id: accountId,
    from_hour: epochSeconds(nowMs - CLOCK_MARGIN_MS - LONGEST_VIEW_MS),
    from_ms: firstMs - IDLE_MS,
    to_ms: nowMs,
    idle_ms: IDLE_MS,
    watching_states: [...WATCHING_STATES],
  };
  return { sql, params };
}

/** The sixty minutes, newest first. */
export function shapeCurrentViewers(nowMs: number, rows: readonly MinuteRow[]): readonly CurrentViewersPoint[] {
  const counts = new Map(rows.map(({ minute, viewers }) => [minute, viewers]));
  const newest = firstMinute(nowMs) + MINUTES - 1;
  return Array.from({ length: MINUTES }, (_, index) => ({
    currentViewerCnt: counts.get(newest - index) ?? 0,
    logDate: toLogDate((newest - index) * MINUTE_MS),
  }));
}

const firstMinute = (nowMs: number): number => Math.floor(nowMs / MINUTE_MS) - MINUTES + 1;
