import {
  anyBit,
  type Column,
  earliestKnown,
  type Feed,
  greatest,
  latest,
  latestKnown,
  latestKnownWord,
  least,
  type Table,
} from './table.ts';

/** Types of columns. */
export const TIME = "DateTime64(3, 'UTC')";
export const HOUR = "DateTime('UTC')";
export const WORD = 'LowCardinality(String)';

/** A column without a default. */
export const column = (type: string): Column => ({ type });

/** Rows are on the disk, not in its cache, before an insert is confirmed: the spool forgets them then. */
export const DURABLE = { fsync_after_insert: 1, fsync_part_directory: 1 };

/**
 * Without Keeper, ClickHouse writes the log of known batches before the batch itself: a crash between the two would make the
 * repetition look like a duplicate and lose the batch. Every merge here is idempotent, so nothing is gained by recognising one.
 */
export const NO_LOCAL_DEDUPLICATION = { non_replicated_deduplication_window: 0 };

/** What a view is known by, in the order of the tables, and what chooses its shard. */
export const KEY = ['account_id', 'view_hour', 'view_id'];
export const SHARD = ['account_id', 'view_id'];

/** The key of a view. The hour follows from the UUIDv7, so that identity, order and partition never disagree. */
const VIEW_HOUR = "toStartOfHour(UUIDv7ToDateTime(view_id, 'UTC'), 'UTC')";

const ABSENT = { type: 'Int64', defaultTo: '-1' } as const;
const TOTAL = column('UInt64');

/** Columns that stores made by an earlier version are given by a migration. */
export const SINCE_VERSION_2 = {
  error_business: column('UInt8'),
  // Reports from before rebuffers were told apart tell neither; all of their stalls count.
  rebuffer_ms: { type: 'UInt64', defaultTo: 'stalled_ms' },
  rebuffer_count: { type: 'UInt64', defaultTo: 'stall_count' },
  paused_ms: TOTAL,
  error_count: TOTAL,
  decoded_frames: TOTAL,
  downscale_ms: column('Float64'),
  upscale_max: column('Float64'),
  downscale_max: column('Float64'),
  rendition_changes: TOTAL,
  upshifts: TOTAL,
  downshifts: TOTAL,
  requests: TOTAL,
  request_bytes: TOTAL,
  request_ms: TOTAL,
  request_latency_ms: TOTAL,
  request_latency_max_ms: TOTAL,
  request_failures: TOTAL,
  live_latency_sum_ms: TOTAL,
  live_latency_samples: TOTAL,
  content_startup_ms: { type: 'Int64', defaultTo: 'startup_ms' },
  drm_load_ms: ABSENT,
  page_load_ms: ABSENT,
  player_startup_ms: ABSENT,
  features: column('UInt32'),
  buffer_ms: ABSENT,
  mode: column(WORD),
  player_width: column('UInt32'),
  player_height: column('UInt32'),
  /** Kind, number, from, to, whether open, playhead, width, height, bit rate, mode. */
  spans: column(
    'Array(Tuple(LowCardinality(String), UInt32, UInt64, UInt64, UInt8, UInt64, UInt32, UInt32, UInt64, LowCardinality(String)))',
  ),
  domain: column(WORD),
  source_host: column(WORD),
  play_reason: column(WORD),
  viewer_hash: column('UInt64'),
  viewer_kind: column(WORD),
  session_id: column('String'),
  series: column('String'),
  content_type: column(WORD),
  video_language: column(WORD),
  cdn: column(WORD),
  drm: column(WORD),
  video_codec: column(WORD),
  audio_codec: column(WORD),
  frame_rate: column('Float64'),
  viewer_plan: column(WORD),
  experiment: column(WORD),
  connection: column(WORD),
  deployment: column('UInt64'),
  custom: column('Array(String)'),
  device_model: column(WORD),
  os_version: column(WORD),
  browser_version: column(WORD),
  continent: column(WORD),
  country: column(WORD),
  region: column(WORD),
  city: column('String'),
  asn: column('UInt32'),
  isp: column(WORD),
  bot_signals: column('UInt32'),
  /** What reported: `beacon`, `cmcd`, or `sample` for invented data. */
  reporter: { type: WORD, defaultTo: "'beacon'" },
} as const;

/** The journal: every beat as it was accepted. Kept 30 days from the view's start. */
export const BEAT = {
  name: 'beat',
  columns: {
    account_id: column('UInt64'),
    view_id: column('UUID'),
    view_hour: { type: HOUR, materialized: VIEW_HOUR },
    seq: column('UInt32'),
    environment: column(WORD),
    player_no: column('UInt64'),
    received_at: column(TIME),
    started_at: column(TIME),
    event_at: column(TIME),
    clock_offset_ms: column('Int64'),
    state: column(WORD),
    reason: column(WORD),
    exit: column(WORD),
    at_ms: column('UInt64'),
    playhead_ms: column('UInt64'),
    played_ms: column('UInt64'),
    watched_ms: column('UInt64'),
    stalled_ms: column('UInt64'),
    stall_count: column('UInt64'),
    seek_ms: column('UInt64'),
    seek_count: column('UInt64'),
    dropped_frames: column('UInt64'),
    played_bits: column('UInt64'),
    upscale_ms: column('Float64'),
    startup_ms: { type: 'Int64', defaultTo: '-1' },
    rendition_width: column('UInt64'),
    rendition_height: column('UInt64'),
    rendition_bitrate_bps: column('UInt64'),
    ranges: column('Array(Tuple(UInt64, UInt64))'),
    error_code: column(WORD),
    error_fatal: column('UInt8'),
    error_detail: column('String'),
    source_url: column('String'),
    page_url: column('String'),
    title: column('String'),
    video_id: column('String'),
    stream_type: column(WORD),
    duration_ms: column('UInt64'),
    engine: column(WORD),
    player_version: column(WORD),
    language: column(WORD),
    screen_width: column('UInt64'),
    screen_height: column('UInt64'),
    device: column(WORD),
    os: column(WORD),
    browser: column(WORD),
    quality_flags: column('UInt32'),
    ...SINCE_VERSION_2,
  },
  engine: { name: 'ReplacingMergeTree', arguments: ['received_at'] },
  partitionBy: 'toDate(view_hour)',
  orderBy: [...KEY, 'seq'],
  ttl: 'view_hour + INTERVAL 30 DAY',
  settings: { ...DURABLE, ...NO_LOCAL_DEDUPLICATION, ttl_only_drop_parts: 1 },
  shardBy: SHARD,
} as const satisfies Table;

/** What is known about a view besides its key, and how it merges. Defaults are what views that were merged before a column was there have in it. */
export const VIEW_COLUMNS = {
  environment: greatest(WORD, 'environment'),
  player_no: greatest('UInt64', 'player_no'),
  started_at: least(TIME, 'started_at'),
  last_at: greatest(TIME, 'event_at'),
  last_received_at: greatest(TIME, 'received_at'),
  last_seq: greatest('UInt32', 'seq'),
  state: latest(WORD, 'state'),
  reason: latest(WORD, 'reason'),
  exit: latestKnown(WORD, 'exit', "!= ''"),
  at_ms: greatest('UInt64', 'at_ms'),
  playhead_ms: latest('UInt64', 'playhead_ms'),
  played_ms: greatest('UInt64', 'played_ms'),
  watched_ms: greatest('UInt64', 'watched_ms'),
  stalled_ms: greatest('UInt64', 'stalled_ms'),
  stall_count: greatest('UInt64', 'stall_count'),
  seek_ms: greatest('UInt64', 'seek_ms'),
  seek_count: greatest('UInt64', 'seek_count'),
  dropped_frames: greatest('UInt64', 'dropped_frames'),
  played_bits: greatest('UInt64', 'played_bits'),
  upscale_ms: greatest('Float64', 'upscale_ms'),
  startup_ms: greatest('Int64', 'startup_ms'),
  error_code: latestKnown(WORD, 'error_code', "!= ''"),
  error_fatal: greatest('UInt8', 'error_fatal'),
  source_url: latestKnown('String', 'source_url', "!= ''"),
  page_url: latestKnown('String', 'page_url', "!= ''"),
  title: latestKnown('String', 'title', "!= ''"),
  video_id: latestKnown('String', 'video_id', "!= ''"),
  stream_type: latestKnown(WORD, 'stream_type', "!= ''"),
  duration_ms: latestKnown('UInt64', 'duration_ms', '> 0'),
  engine: latestKnown(WORD, 'engine', "!= ''"),
  player_version: latestKnown(WORD, 'player_version', "!= ''"),
  language: latestKnown(WORD, 'language', "!= ''"),
  screen_width: greatest('UInt64', 'screen_width'),
  screen_height: greatest('UInt64', 'screen_height'),
  device: latestKnown(WORD, 'device', "!= ''"),
  os: latestKnown(WORD, 'os', "!= ''"),
  browser: latestKnown(WORD, 'browser', "!= ''"),
  quality_flags: anyBit('UInt32', 'quality_flags'),
  rendition_width: latestKnown('UInt64', 'rendition_width', '> 0'),
  rendition_height: latestKnown('UInt64', 'rendition_height', '> 0'),
  rendition_bitrate_bps: latestKnown('UInt64', 'rendition_bitrate_bps', '> 0'),
  initial_rendition_height: earliestKnown('UInt64', 'rendition_height', '> 0'),
  initial_rendition_bitrate_bps: earliestKnown('UInt64', 'rendition_bitrate_bps', '> 0'),
  error_detail: latestKnown('String', 'error_detail', "!= ''"),
  error_business: greatest('UInt8', 'error_business'),
  rebuffer_ms: { ...greatest('UInt64', 'rebuffer_ms'), defaultTo: 'stalled_ms' },
  rebuffer_count: { ...greatest('UInt64', 'rebuffer_count'), defaultTo: 'stall_count' },
  paused_ms: greatest('UInt64', 'paused_ms'),
  error_count: greatest('UInt64', 'error_count'),
  decoded_frames: greatest('UInt64', 'decoded_frames'),
  downscale_ms: greatest('Float64', 'downscale_ms'),
  upscale_max: greatest('Float64', 'upscale_max'),
  downscale_max: greatest('Float64', 'downscale_max'),
  rendition_changes: greatest('UInt64', 'rendition_changes'),
  upshifts: greatest('UInt64', 'upshifts'),
  downshifts: greatest('UInt64', 'downshifts'),
  requests: greatest('UInt64', 'requests'),
  request_bytes: greatest('UInt64', 'request_bytes'),
  request_ms: greatest('UInt64', 'request_ms'),
  request_latency_ms: greatest('UInt64', 'request_latency_ms'),
  request_latency_max_ms: greatest('UInt64', 'request_latency_max_ms'),
  request_failures: greatest('UInt64', 'request_failures'),
  live_latency_sum_ms: greatest('UInt64', 'live_latency_sum_ms'),
  live_latency_samples: greatest('UInt64', 'live_latency_samples'),
  content_startup_ms: { ...greatest('Int64', 'content_startup_ms'), defaultTo: 'startup_ms' },
  drm_load_ms: { ...greatest('Int64', 'drm_load_ms'), defaultTo: '-1' },
  page_load_ms: { ...greatest('Int64', 'page_load_ms'), defaultTo: '-1' },
  player_startup_ms: { ...greatest('Int64', 'player_startup_ms'), defaultTo: '-1' },
  features: anyBit('UInt32', 'features'),
  mode: latestKnownWord('mode'),
  player_width: greatest('UInt32', 'player_width'),
  player_height: greatest('UInt32', 'player_height'),
  domain: greatest(WORD, 'domain'),
  source_host: latestKnownWord('source_host'),
  play_reason: latestKnownWord('play_reason'),
  viewer_hash: latestKnown('UInt64', 'viewer_hash', '> 0'),
  viewer_kind: latestKnownWord('viewer_kind'),
  session_id: latestKnown('String', 'session_id', "!= ''"),
  series: latestKnown('String', 'series', "!= ''"),
  content_type: latestKnownWord('content_type'),
  video_language: latestKnownWord('video_language'),
  cdn: latestKnownWord('cdn'),
  drm: latestKnownWord('drm'),
  video_codec: latestKnownWord('video_codec'),
  audio_codec: latestKnownWord('audio_codec'),
  frame_rate: greatest('Float64', 'frame_rate'),
  viewer_plan: latestKnownWord('viewer_plan'),
  experiment: latestKnownWord('experiment'),
  connection: latestKnownWord('connection'),
  deployment: greatest('UInt64', 'deployment'),
  custom: latestKnown('Array(String)', 'custom', '!= []'),
  device_model: latestKnownWord('device_model'),
  os_version: latestKnownWord('os_version'),
  browser_version: latestKnownWord('browser_version'),
  continent: latestKnownWord('continent'),
  country: latestKnownWord('country'),
  region: latestKnownWord('region'),
  city: latestKnown('String', 'city', "!= ''"),
  asn: latestKnown('UInt32', 'asn', '> 0'),
  isp: latestKnownWord('isp'),
  bot_signals: anyBit('UInt32', 'bot_signals'),
  reporter: { ...greatest(WORD, 'reporter'), defaultTo: "'beacon'" },
} as const;

/** A column of `view` besides its key. */
export type ViewColumn = keyof typeof VIEW_COLUMNS;

/** Every column of `view` besides its key. */
export const VIEW_COLUMN_NAMES = Object.keys(VIEW_COLUMNS) as readonly ViewColumn[];

/** One row a view once merged; until then several. Read only {@link MERGED_VIEWS}. */
export const VIEW = {
  name: 'view',
  columns: { account_id: column('UInt64'), view_hour: column(HOUR), view_id: column('UUID'), ...VIEW_COLUMNS },
  engine: { name: 'AggregatingMergeTree', arguments: [] },
  partitionBy: 'toYYYYMM(view_hour)',
  orderBy: KEY,
  rangedBy: ['last_at', 'last_received_at'],
  settings: { ...DURABLE, ...NO_LOCAL_DEDUPLICATION },
  shardBy: SHARD,
} as const satisfies Table;

/**
 * The merged views, to be read from. FINAL merges while it reads: at a million views it took 40 to 110 ms where grouping by the key
 * took 130 to 280 ms, and 200 ms against 190 to 350 ms where most rows had yet to be merged.
 */
export const MERGED_VIEWS = `${VIEW.name} FINAL`;

/** The value of a column in {@link MERGED_VIEWS}. */
export const readMerged = (name: ViewColumn): string => VIEW_COLUMNS[name].read(name);

/** What every accepted beat adds to its view. */
export const VIEW_FROM_BEAT: Feed = {
  name: 'view_from_beat',
  from: BEAT.name,
  to: VIEW.name,
  select: Object.fromEntries(Object.entries(VIEW_COLUMNS).map(([name, { feed }]) => [name, feed])),
  groupBy: KEY,
};

/** Which migrations were applied. */
export const SCHEMA_MIGRATION = {
  name: 'schema_migration',
  columns: {
    version: column('UInt32'),
    name: column('String'),
    applied_at: { type: HOUR, defaultTo: 'now()' },
  },
  engine: { name: 'ReplacingMergeTree', arguments: [] },
  orderBy: ['version'],
  settings: { ...DURABLE, ...NO_LOCAL_DEDUPLICATION },
  shardBy: ['version'],
} as const satisfies Table;
