import { VIEW_FEATURES } from '@playhead/contract/beats';
import { readMerged, VIEW, type ViewColumn } from '../../store/columnar/index.ts';

/** What {@link VIEW_ROW_COLUMNS} show already, what has a form of its own, and who the viewer is, which nobody is told. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'account_id',
  'view_hour',
  'view_id',
  'viewer_hash',
  'started_at',
  'last_at',
  'last_received_at',
  'last_seq',
  'environment',
  'player_no',
  'state',
  'reason',
  'exit',
  'title',
  'video_id',
  'stream_type',
  'duration_ms',
  'country',
  'device',
  'os',
  'browser',
  'startup_ms',
  'played_ms',
  'watched_ms',
  'paused_ms',
  'rebuffer_ms',
  'rebuffer_count',
  'error_code',
  'error_fatal',
  'error_count',
  'quality_flags',
  'reporter',
]);

/** Numbers that are not known where they are 0; of others, 0 is a number like any other. */
const UNKNOWN_AT_ZERO: ReadonlySet<string> = new Set([
  'rendition_width',
  'rendition_height',
  'rendition_bitrate_bps',
  'initial_rendition_height',
  'initial_rendition_bitrate_bps',
  'screen_width',
  'screen_height',
  'player_width',
  'player_height',
  'frame_rate',
  'asn',
  'deployment',
]);

const NAMES = Object.keys(VIEW.columns).filter((name): name is ViewColumn => !LEFT_OUT.has(name));

const MARK = 'fact_';

/** Whatever else is known of a view, as columns over merged views. */
export const FURTHER_COLUMNS: readonly string[] = NAMES.map((name) => `${readMerged(name)} AS ${MARK}${name}`);

type Value = string | number | string[];

/** What of {@link FURTHER_COLUMNS} is known, by the columns' names; `features` by their words. */
export const furtherFacts = (row: object): Record<string, Value> => {
  const values = row as Readonly<Record<string, Value | undefined>>;
  const known = NAMES.flatMap((name) => {
    const value = values[`${MARK}${name}`];
    return value === undefined || isUnknown(name, value) ? [] : [[name, value] as const];
  });
  return Object.fromEntries(known.map(([name, value]) => [name, name === 'features' ? wordsOf(value) : value]));
};

const isUnknown = (name: string, value: Value): boolean => {
  if (typeof value === 'number') return value < 0 || (value === 0 && UNKNOWN_AT_ZERO.has(name));
  return value.length === 0;
};

const wordsOf = (bits: Value): string[] =>
  Object.entries(VIEW_FEATURES).flatMap(([word, bit]) => ((Number(bits) & bit) === 0 ? [] : [word]));
