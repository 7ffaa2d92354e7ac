import { readMerged, type ViewColumn } from '../../store/columnar/index.ts';
import { VIEW_FACTS } from '../view-facts.ts';

interface ExportColumn {
  readonly kind: 'text' | 'number' | 'time';
  readonly sql: string;
  /** Where the value means something; everywhere where absent. */
  readonly known?: string;
}

const text = (name: ViewColumn): ExportColumn => ({ kind: 'text', sql: `toString(${readMerged(name)})` });
const time = (name: ViewColumn): ExportColumn => ({ kind: 'time', sql: readMerged(name) });
const number = (name: ViewColumn): ExportColumn => ({ kind: 'number', sql: readMerged(name) });
const measured = (name: ViewColumn): ExportColumn => ({ ...number(name), known: `${readMerged(name)} >= 0` });
const positive = (name: ViewColumn): ExportColumn => ({ ...number(name), known: `${readMerged(name)} > 0` });

/** The columns of an exported list of views, by their headings, which tell the units. Never who a viewer is. */
export const EXPORT_COLUMNS: Readonly<Record<string, ExportColumn>> = {
  view_id: { kind: 'text', sql: 'toString(view_id)' },
  started_at_utc: time('started_at'),
  last_at_utc: time('last_at'),
  environment: text('environment'),
  player_no: number('player_no'),
  state: text('state'),
  exit: text('exit'),
  title: text('title'),
  video_id: text('video_id'),
  series: text('series'),
  stream_type: text('stream_type'),
  duration_ms: positive('duration_ms'),
  page_url: text('page_url'),
  domain: text('domain'),
  source_url: text('source_url'),
  country: text('country'),
  region: text('region'),
  city: text('city'),
  isp: text('isp'),
  device: text('device'),
  os: text('os'),
  browser: text('browser'),
  language: text('language'),
  engine: text('engine'),
  player_version: text('player_version'),
  cdn: text('cdn'),
  startup_ms: measured('startup_ms'),
  played_ms: number('played_ms'),
  watched_ms: number('watched_ms'),
  paused_ms: number('paused_ms'),
  rebuffer_ms: number('rebuffer_ms'),
  rebuffer_count: number('rebuffer_count'),
  seek_ms: number('seek_ms'),
  seek_count: number('seek_count'),
  dropped_frames: number('dropped_frames'),
  rendition_height_px: positive('rendition_height'),
  rendition_bitrate_bps: positive('rendition_bitrate_bps'),
  error_code: text('error_code'),
  error_detail: text('error_detail'),
  error_fatal: number('error_fatal'),
  error_count: number('error_count'),
  bot: { kind: 'number', sql: `toUInt8(${VIEW_FACTS.bot})` },
  quality_flags: number('quality_flags'),
  reporter: text('reporter'),
};

/**
 * A column in CSV. Programs for tables run what begins with one of these signs as a formula, and titles come from whoever made the page,
 * so an apostrophe goes before it. What is not known is empty.
 */
export const inCsv = ({ kind, sql, known }: ExportColumn): string => {
  if (kind === 'text') return `if(match(${sql}, '^[=+@\\\\t\\\\r\\\\n-]'), concat('\\'', ${sql}), ${sql})`;
  if (kind === 'time') return `concat(replaceOne(toString(${sql}), ' ', 'T'), 'Z')`;
  return known === undefined ? sql : `if(${known}, toString(${sql}), '')`;
};

/** A column in Parquet, which has types of its own; what is not known is null. */
export const inParquet = ({ kind, sql, known }: ExportColumn): string => {
  if (kind === 'text') return `nullIf(${sql}, '')`;
  if (kind === 'time') return sql;
  return known === undefined ? sql : `if(${known}, toNullable(${sql}), NULL)`;
};
