import { BEAT, readMerged, type Statement, type ViewColumn } from '../../store/columnar/index.ts';
import { CONTENTS_KEY } from './contents.ts';
import { selectViews } from './scope.ts';
import { type LoggedBeat, type SessionEvent, sessionLogOf } from './session-log.ts';
import { toDevice, toLogDate, toSeconds, toVideoType } from './wire.ts';

/** A row of {@link compileSession}'s answer. */
export interface SessionDetailRow extends Record<TextColumn, string> {
  readonly startedAtMs: number;
  readonly playerNo: number;
  readonly startupMs: number;
  readonly playerStartupMs: number;
  readonly screenWidth: number;
  readonly screenHeight: number;
  readonly durationMs: number;
  readonly seekCount: number;
  readonly rebufferCount: number;
  readonly atMs: number;
  readonly playheadMs: number;
  readonly playedMs: number;
  readonly contentsKey: string;
}

const TEXT_COLUMNS = [
  'os',
  'isp',
  'country',
  'region',
  'city',
  'browser',
  'browser_version',
  'device',
  'language',
  'page_url',
  'player_version',
  'error_code',
  'error_detail',
  'title',
  'source_url',
  'stream_type',
  'session_id',
  'state',
  'exit',
] as const satisfies readonly ViewColumn[];
type TextColumn = (typeof TEXT_COLUMNS)[number];

/** One statement for a view of an account; no row where there is none. */
export function compileSession(accountId: number, viewId: string): Statement {
  const columns = [
    ...TEXT_COLUMNS.map((name) => `${readMerged(name)} AS ${name}_`),
    'toUnixTimestamp64Milli(started_at) AS startedAtMs',
    'player_no AS playerNo',
    'startup_ms AS startupMs',
    'player_startup_ms AS playerStartupMs',
    'screen_width AS screenWidth',
    'screen_height AS screenHeight',
    `${readMerged('duration_ms')} AS durationMs`,
    'seek_count AS seekCount',
    'rebuffer_count AS rebufferCount',
    'at_ms AS atMs',
    `${readMerged('playhead_ms')} AS playheadMs`,
    'played_ms AS playedMs',
    `${CONTENTS_KEY} AS contentsKey`,
  ];
  const { sql, params } = selectViews(columns, accountId, [ofView(viewId)]);
  const renamed = TEXT_COLUMNS.map((name) => `${name}_ AS ${name}`);
  const internal = TEXT_COLUMNS.map((name) => `${name}_`);
  // A column under its own name would be taken for the stored state by the conditions.
  return { sql: `SELECT * EXCEPT (${internal.join(', ')}), ${renamed.join(', ')} FROM (\n${sql}\n)`, params };
}

const MOST_BEATS = 5000;

/** One statement for the beats of a view, in their order. */
export const compileBeats = (accountId: number, viewId: string): Statement => {
  const { sql, params } = ofView(viewId);
  return {
    sql: `SELECT
  state, reason, exit, at_ms AS atMs, playhead_ms AS playheadMs, played_ms AS playedMs, startup_ms AS startupMs,
  seek_count AS seekCount, rebuffer_count AS rebufferCount, error_code AS errorCode, error_detail AS errorDetail, spans
FROM ${BEAT.name} FINAL
WHERE account_id = {account_id:UInt64} AND ${sql.join(' AND ')}
ORDER BY seq
LIMIT ${MOST_BEATS}`,
    params: { account_id: accountId, ...params },
  };
};

/** A row of {@link compileVisit}'s answer. */
export interface VisitRow {
  readonly uuid: string;
  readonly content: string;
  readonly playReason: string;
}

/** A visit's views are looked for this far around one of them. */
const VISIT_MS = 24 * 3_600_000;

/** One statement for the views of the same visit, in their order: what the playlist went on with is a view of its own. */
export function compileVisit(accountId: number, { session_id, startedAtMs, playerNo }: SessionDetailRow): Statement {
  const columns = [
    'toString(view_id) AS uuid',
    `concat(${readMerged('video_id')}, ' ', ${readMerged('source_url')}) AS content`,
    `${readMerged('play_reason')} AS playReason`,
  ];
  const conditions = {
    sql: [
      'view_hour >= {visit_from:DateTime}',
      'view_hour <= {visit_to:DateTime}',
      'player_no = {player_no:UInt64}',
      `${readMerged('session_id')} = {session_id:String}`,
    ],
    params: {
      visit_from: Math.max(0, Math.floor((startedAtMs - VISIT_MS) / 1000)),
      visit_to: Math.floor((startedAtMs + VISIT_MS) / 1000),
      player_no: playerNo,
      session_id,
    },
  };
  return selectViews(columns, accountId, [conditions], {
    sql: ['ORDER BY started_at, view_id', 'LIMIT 1000'],
    params: {},
  });
}

/** Where the viewer went from a view within the playlist; undefined where nowhere. Back is what came right before. */
export function followOf(visit: readonly VisitRow[], viewId: string): 'next_track' | 'prev_track' | undefined {
  const index = visit.findIndex(({ uuid }) => uuid === viewId);
  const next = visit[index + 1];
  if (index < 0 || next?.playReason !== 'playlist') return undefined;
  return visit[index - 1]?.content === next.content ? 'prev_track' : 'next_track';
}

const ofView = (viewId: string) => ({
  sql: ["view_hour = toStartOfHour(UUIDv7ToDateTime({view_id:UUID}, 'UTC'), 'UTC')", 'view_id = {view_id:UUID}'],
  params: { view_id: viewId },
});

/**
 * A session on the wire.
 *
 * @param beats empty where the journal does not have them any more: then the log rests on what the view keeps.
 */
export function shapeSessionDetail(
  row: SessionDetailRow,
  beats: readonly LoggedBeat[],
  follow: 'next_track' | 'prev_track' | undefined,
) {
  const log = sessionLogOf(beats.length > 0 ? beats : [summaryOf(row)], follow);
  const toEntry = (event: SessionEvent) => toLogEntry(event, row.startedAtMs);
  return {
    playerNo: row.playerNo,
    detail: {
      startTime: startTimeOf(row),
      user: userOf(row),
      error: log
        .filter(({ event }) => event === 'error')
        .map(({ errorCode = '', atMs }) => ({
          errorCode,
          logDate: toLogDate(row.startedAtMs + atMs),
        })),
      sessionLog: log.map(toEntry),
      media: {
        title: row.title,
        url: row.source_url,
        videoType: toVideoType(row.stream_type),
        contentsKey: row.contentsKey,
        duration: toSeconds(row.durationMs),
      },
    },
    playerVersion: row.player_version,
  };
}

const startTimeOf = ({ startupMs, playerStartupMs }: SessionDetailRow) => ({
  playerStartTimeSum: toSeconds(playerStartupMs),
  videoStartTimeSum: toSeconds(startupMs),
  totalStartTimeSum: toSeconds(Math.max(0, startupMs) + Math.max(0, playerStartupMs)),
});

const userOf = (row: SessionDetailRow) => ({
  os: row.os,
  isp: row.isp,
  nation: row.country,
  address: [row.city, row.region].filter(Boolean).join(', '),
  browser: [row.browser, row.browser_version].filter(Boolean).join(' '),
  // No address is ever stored.
  ip: '',
  device: toDevice(row.device),
  screen: row.screenWidth > 0 ? `${row.screenWidth}x${row.screenHeight}` : '',
  lang: row.language,
  visitedPage: row.page_url,
});

const summaryOf = (row: SessionDetailRow): LoggedBeat => ({
  state: row.state,
  reason: '',
  exit: row.exit,
  atMs: row.atMs,
  playheadMs: row.playheadMs,
  playedMs: row.playedMs,
  startupMs: row.startupMs,
  seekCount: row.seekCount,
  rebufferCount: row.rebufferCount,
  errorCode: row.error_code,
  errorDetail: row.error_detail,
  spans: [],
});

const toLogEntry = (
  { event, atMs, playheadMs, playedMs, durationMs, errorCode }: SessionEvent,
  startedAtMs: number,
) => ({
  logDate: toLogDate(startedAtMs + atMs),
  event,
  ...(playheadMs === undefined ? {} : { position: toSeconds(playheadMs) }),
  ...(playedMs === undefined ? {} : { playTime: toSeconds(playedMs) }),
  ...(durationMs === undefined ? {} : { bufferingTime: toSeconds(durationMs) }),
  ...(errorCode === undefined ? {} : { errorCode }),
});
