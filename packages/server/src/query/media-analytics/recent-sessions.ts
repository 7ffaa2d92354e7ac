import { readMerged, type Statement } from '../../store/columnar/index.ts';
import type { Period } from './period.ts';
import { selected, selectViews, startedWithin } from './scope.ts';
import type { Selection } from './selection.ts';
import { toDevice, toLogDate, toSeconds } from './wire.ts';

/** A row of {@link compileRecentSessions}'s answer. */
export interface SessionRow {
  readonly uuid: string;
  readonly startedAtMs: number;
  readonly domain: string;
  readonly os: string;
  readonly device: string;
  readonly startupMs: number;
  readonly playerStartupMs: number;
  readonly rebufferMs: number;
  readonly playedMs: number;
  readonly isError: number;
}

const COLUMNS = [
  'toString(view_id) AS uuid',
  'toUnixTimestamp64Milli(started_at) AS startedAtMs',
  'domain',
  `${readMerged('os')} AS os_`,
  `${readMerged('device')} AS device_`,
  'startup_ms AS startupMs',
  'player_startup_ms AS playerStartupMs',
  'rebuffer_ms AS rebufferMs',
  'played_ms AS playedMs',
  `${readMerged('error_code')} != '' OR error_count > 0 AS isError`,
];

/** One statement for the latest views of a period. */
export function compileRecentSessions(
  accountId: number,
  { period, selection, limit }: { readonly period: Period; readonly selection: Selection; readonly limit: number },
): Statement {
  const { sql, params } = selectViews(COLUMNS, accountId, [startedWithin(period), selected(selection)], {
    sql: ['ORDER BY started_at DESC, view_id', 'LIMIT {limit:UInt32}'],
    params: { limit },
  });
  // A column under its own name would be taken for the stored state by the conditions.
  return {
    sql: `SELECT * EXCEPT (os_, device_), os_ AS os, device_ AS device FROM (\n${sql}\n)\nORDER BY startedAtMs DESC, uuid`,
    params,
  };
}

/** A session on the wire. */
export const shapeSession = (row: SessionRow, index: number) => ({
  no: index + 1,
  logDate: toLogDate(row.startedAtMs),
  uuid: row.uuid,
  origin: row.domain,
  os: row.os,
  device: toDevice(row.device),
  totalStartTime: toSeconds(Math.max(0, row.startupMs) + Math.max(0, row.playerStartupMs)),
  rebufferingTime: toSeconds(row.rebufferMs),
  playingTime: toSeconds(row.playedMs),
  isError: row.isError === 1,
});
