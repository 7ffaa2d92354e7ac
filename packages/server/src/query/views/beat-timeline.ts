import type { TimelineBeat, TimelineError } from '@playhead/contract/api';
import { BEAT, type Statement } from '../../store/columnar/index.ts';
import { iso } from '../time-range.ts';
import type { SpanTuple } from './merge-spans.ts';

/** The most beats that one answer has. */
export const MOST_BEATS = 5000;

const NUMBERS = [
  'at_ms',
  'playhead_ms',
  'played_ms',
  'watched_ms',
  'paused_ms',
  'stalled_ms',
  'rebuffer_ms',
  'rebuffer_count',
  'seek_count',
  'dropped_frames',
  'error_count',
] as const;

const OTHERS = [
  'seq',
  'state',
  'reason',
  'exit',
  'buffer_ms',
  'mode',
  'rendition_width',
  'rendition_height',
  'rendition_bitrate_bps',
  'spans',
  'error_code',
  'error_detail',
  'error_fatal',
  'error_business',
] as const;

/** A row of {@link compileBeats}. */
export type BeatRow = { readonly [Name in (typeof NUMBERS)[number]]: number } & {
  readonly [Name in Exclude<(typeof OTHERS)[number], 'spans'>]: Name extends
    | 'state'
    | 'reason'
    | 'exit'
    | 'mode'
    | 'error_code'
    | 'error_detail'
    ? string
    : number;
} & {
  readonly spans: readonly SpanTuple[];
  /** Epoch milliseconds. */
  readonly event_ms: number;
  /** Beats of the view in all. */
  readonly beat_count: number;
};

/** The conditions that lead to one view by its key. */
export const ONE_VIEW = [
  'account_id = {account_id:UInt64}',
  "view_hour = toStartOfHour(UUIDv7ToDateTime({view_id:UUID}, 'UTC'), 'UTC')",
  'view_id = {view_id:UUID}',
].join('\n  AND ');

/** The beats of one view, each once, in their order. */
export const compileBeats = (accountId: number, viewId: string): Statement => ({
  sql: [
    `SELECT\n  ${[...NUMBERS, ...OTHERS].join(', ')}`,
    '  , toUnixTimestamp64Milli(event_at) AS event_ms, count() OVER () AS beat_count',
    `FROM ${BEAT.name} FINAL`,
    `WHERE ${ONE_VIEW}`,
    'ORDER BY seq',
    `LIMIT ${MOST_BEATS}`,
  ].join('\n'),
  params: { account_id: accountId, view_id: viewId },
});

/** A beat as the API shows it. */
export const toTimelineBeat = (row: BeatRow): TimelineBeat => ({
  sequence: row.seq,
  at: iso(row.event_ms),
  at_ms: row.at_ms,
  state: row.state,
  reason: row.reason,
  exit: row.exit || null,
  playhead_ms: row.playhead_ms,
  buffer_ms: row.buffer_ms >= 0 ? row.buffer_ms : null,
  mode: row.mode || null,
  rendition: renditionOf(row),
  played_ms: row.played_ms,
  watched_ms: row.watched_ms,
  paused_ms: row.paused_ms,
  stalled_ms: row.stalled_ms,
  rebuffer_ms: row.rebuffer_ms,
  rebuffer_count: row.rebuffer_count,
  seek_count: row.seek_count,
  dropped_frames: row.dropped_frames,
  error_count: row.error_count,
});

const renditionOf = ({ rendition_width, rendition_height, rendition_bitrate_bps }: BeatRow) =>
  rendition_width + rendition_height + rendition_bitrate_bps > 0
    ? { width: rendition_width, height: rendition_height, bitrate_bps: rendition_bitrate_bps }
    : null;

/** The errors that beats tell of. */
export const errorsOf = (rows: readonly BeatRow[]): TimelineError[] =>
  rows
    .filter(({ error_code }) => error_code !== '')
    .map((row) => ({
      at_ms: row.at_ms,
      code: row.error_code,
      fatal: row.error_fatal === 1,
      business: row.error_business === 1,
      detail: row.error_detail || null,
    }));
