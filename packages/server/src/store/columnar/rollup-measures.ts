import { IS_BOT } from './is-bot.ts';

/**
 * A number that rollups keep of a group of views. `of` is an aggregate over merged views, by the names of their columns; `merged`
 * reads it from any number of rows of a rollup.
 */
export interface Measure {
  readonly type: string;
  readonly of: string;
  readonly merged: string;
}

const counted = (name: string, condition: string): Measure => summed(name, `countIf(${condition})`);
const summed = (name: string, of: string, type = 'UInt64'): Measure => ({ type, of, merged: `sum(${name})` });
const total = (column: string, type = 'UInt64'): Measure => summed(column, `sum(${column})`, type);
const most = (column: string, type: string): Measure => ({
  type,
  of: `max(${column})`,
  merged: `max(${column})`,
});

/** Levels that quantiles are kept for, and how far off they may be, relatively. */
export const QUANTILE_LEVELS = [0.25, 0.5, 0.75, 0.9, 0.95, 0.99] as const;
const QUANTILES = `(0.01, ${QUANTILE_LEVELS.join(', ')})`;

const spread = (name: string, value: string, condition: string): Measure => ({
  type: `AggregateFunction(quantilesDD${QUANTILES}, Int64)`,
  of: `quantilesDDStateIf${QUANTILES}(toInt64(${value}), ${condition})`,
  merged: `quantilesDDMerge${QUANTILES}(${name})`,
});

const distinct = (name: string, value: string, condition: string): Measure => ({
  type: 'AggregateFunction(uniqCombined64(14), UInt64)',
  of: `uniqCombined64StateIf(14)(${value}, ${condition})`,
  merged: `uniqCombined64Merge(14)(${name})`,
});

/** Sum, count and spread of a time that not every view has. */
const timing = <Name extends string>(name: Name, column: string) =>
  ({
    [`${name}_sum_ms`]: summed(`${name}_sum_ms`, `sumIf(${column}, ${column} >= 0)`, 'Int64'),
    [`${name}_views`]: counted(`${name}_views`, `${column} >= 0`),
    [`${name}_spread`]: spread(`${name}_spread`, column, `${column} >= 0`),
  }) as Record<`${Name}_sum_ms` | `${Name}_views` | `${Name}_spread`, Measure>;

const FAULT = 'error_fatal = 1 AND error_business = 0';
const RULE = 'error_fatal = 1 AND error_business = 1';
const NOT_STARTED = 'startup_ms < 0';

/** Every numerator, denominator, spread and set of viewers that rollups keep, by column. */
export const MEASURES = {
  views: summed('views', 'count()'),
  /** Views that showed a first frame; `startup_views` is the same. */
  plays: counted('plays', 'startup_ms >= 0'),
  watched_views: counted('watched_views', 'watched_ms > 0'),
  ended_views: counted('ended_views', "exit = 'ended'"),
  /** Views that told no end: still open, or cut off. */
  unended_views: counted('unended_views', "exit = ''"),
  failures: counted('failures', FAULT),
  startup_failures: counted('startup_failures', `${FAULT} AND ${NOT_STARTED}`),
  business_failures: counted('business_failures', RULE),
  startup_business_failures: counted('startup_business_failures', `${RULE} AND ${NOT_STARTED}`),
  exits_before_start: counted('exits_before_start', `${NOT_STARTED} AND error_fatal = 0`),
  /** Of those, after at least a second of waiting. */
  late_exits_before_start: counted(
    'late_exits_before_start',
    `${NOT_STARTED} AND error_fatal = 0 AND watched_ms >= 1000`,
  ),
  error_views: counted('error_views', "error_code != ''"),
  rebuffer_views: counted('rebuffer_views', 'rebuffer_count > 0'),
  stall_views: counted('stall_views', 'stall_count > 0'),
  seek_views: counted('seek_views', 'seek_count > 0'),
  played_ms: total('played_ms'),
  watched_ms: total('watched_ms'),
  stalled_ms: total('stalled_ms'),
  stall_count: total('stall_count'),
  rebuffer_ms: total('rebuffer_ms'),
  rebuffer_count: total('rebuffer_count'),
  seek_ms: total('seek_ms'),
  seek_count: total('seek_count'),
  paused_ms: total('paused_ms'),
  error_count: total('error_count'),
  dropped_frames: total('dropped_frames'),
  decoded_frames: total('decoded_frames'),
  played_bits: total('played_bits'),
  upscale_ms: total('upscale_ms', 'Float64'),
  downscale_ms: total('downscale_ms', 'Float64'),
  upscale_max: most('upscale_max', 'Float64'),
  downscale_max: most('downscale_max', 'Float64'),
  rendition_changes: total('rendition_changes'),
  upshifts: total('upshifts'),
  downshifts: total('downshifts'),
  requests: total('requests'),
  request_bytes: total('request_bytes'),
  request_ms: total('request_ms'),
  request_latency_ms: total('request_latency_ms'),
  request_latency_max_ms: most('request_latency_max_ms', 'UInt64'),
  request_failures: total('request_failures'),
  live_latency_sum_ms: total('live_latency_sum_ms'),
  live_latency_samples: total('live_latency_samples'),
  ...timing('startup', 'startup_ms'),
  ...timing('content_startup', 'content_startup_ms'),
  ...timing('drm_load', 'drm_load_ms'),
  ...timing('page_load', 'page_load_ms'),
  ...timing('player_startup', 'player_startup_ms'),
  /** Over views that showed a first frame, as the next. */
  rebuffer_spread: spread('rebuffer_spread', 'rebuffer_ms', 'startup_ms >= 0'),
  played_spread: spread('played_spread', 'played_ms', 'startup_ms >= 0'),
  viewers: distinct('viewers', 'viewer_hash', 'viewer_hash > 0'),
  visits: distinct('visits', 'cityHash64(session_id)', "session_id != ''"),
} as const satisfies Record<string, Measure>;

/** A measure's column. */
export type MeasureName = keyof typeof MEASURES;

/** Reads a measure from rows of a rollup. */
export const mergedMeasure = (name: MeasureName): string => MEASURES[name].merged;

/** What views are told apart by in rollups, as expressions over merged views: what has few values, and the video. */
export const ROLLUP_DIMENSIONS = {
  account_id: { type: 'UInt64', of: 'account_id' },
  environment: { type: 'LowCardinality(String)', of: 'environment' },
  player_no: { type: 'UInt64', of: 'player_no' },
  video_id: { type: 'String', of: 'video_id' },
  domain: { type: 'LowCardinality(String)', of: 'domain' },
  country: { type: 'LowCardinality(String)', of: 'country' },
  device: { type: 'LowCardinality(String)', of: 'device' },
  os: { type: 'LowCardinality(String)', of: 'os' },
  browser: { type: 'LowCardinality(String)', of: 'browser' },
  stream_type: { type: 'LowCardinality(String)', of: 'stream_type' },
  reporter: { type: 'LowCardinality(String)', of: 'reporter' },
  /** Whether two or more kinds of signals say that no person watches. */
  bot: { type: 'UInt8', of: IS_BOT },
} as const;
