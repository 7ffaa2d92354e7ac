import type { ViewSummary } from '@playhead/contract/api';
import { readMerged } from '../../store/columnar/index.ts';
import { iso } from '../time-range.ts';
import { VIEW_FACTS } from '../view-facts.ts';

const NAMES = [
  'environment',
  'state',
  'exit',
  'title',
  'video_id',
  'stream_type',
  'country',
  'device',
  'os',
  'browser',
  'error_code',
  'reporter',
] as const;

const NUMBERS = [
  'player_no',
  'startup_ms',
  'played_ms',
  'watched_ms',
  'paused_ms',
  'rebuffer_ms',
  'rebuffer_count',
  'error_count',
  'error_fatal',
  'duration_ms',
  'quality_flags',
] as const;

/** Marks results, so that conditions go on meaning the columns: the engine would read an alias of the same name instead. */
const MARK = 'shown_';

/** What the list shows of a view, as columns over merged views. */
export const VIEW_ROW_COLUMNS: readonly string[] = [
  `toString(view_id) AS ${MARK}view_id`,
  `toUnixTimestamp64Milli(${readMerged('started_at')}) AS ${MARK}started_ms`,
  `toUnixTimestamp64Milli(${readMerged('last_at')}) AS ${MARK}last_ms`,
  `toUInt8(${VIEW_FACTS.bot}) AS ${MARK}bot`,
  ...NAMES.map((name) => `toString(${readMerged(name)}) AS ${MARK}${name}`),
  ...NUMBERS.map((name) => `${readMerged(name)} AS ${MARK}${name}`),
];

type Column = `${typeof MARK}${(typeof NUMBERS)[number] | 'started_ms' | 'last_ms' | 'bot'}`;
type TextColumn = `${typeof MARK}${(typeof NAMES)[number] | 'view_id'}`;

/** A row with {@link VIEW_ROW_COLUMNS}. */
export type ViewRow = { readonly [Name in Column]: number } & { readonly [Name in TextColumn]: string };

/** A view as the API shows it; what is not known is null. */
export const toViewSummary = (row: ViewRow): ViewSummary => ({
  view_id: row.shown_view_id,
  started_at: iso(row.shown_started_ms),
  last_at: iso(row.shown_last_ms),
  environment: row.shown_environment,
  player_no: row.shown_player_no,
  state: row.shown_state,
  exit: known(row.shown_exit),
  title: known(row.shown_title),
  video_id: known(row.shown_video_id),
  stream_type: known(row.shown_stream_type),
  duration_ms: row.shown_duration_ms > 0 ? row.shown_duration_ms : null,
  country: known(row.shown_country),
  device: known(row.shown_device),
  os: known(row.shown_os),
  browser: known(row.shown_browser),
  startup_ms: row.shown_startup_ms >= 0 ? row.shown_startup_ms : null,
  played_ms: row.shown_played_ms,
  watched_ms: row.shown_watched_ms,
  paused_ms: row.shown_paused_ms,
  rebuffer_ms: row.shown_rebuffer_ms,
  rebuffer_count: row.shown_rebuffer_count,
  error_code: known(row.shown_error_code),
  error_fatal: row.shown_error_fatal === 1,
  error_count: row.shown_error_count,
  bot: row.shown_bot === 1,
  quality_flags: row.shown_quality_flags,
  reporter: row.shown_reporter,
});

const known = (text: string): string | null => (text === '' ? null : text);
