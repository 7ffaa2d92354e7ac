CREATE TABLE IF NOT EXISTS schema_migration
(
  version UInt32,
  name String,
  applied_at DateTime('UTC') DEFAULT now()
)
ENGINE = ReplacingMergeTree()
ORDER BY (version)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1, non_replicated_deduplication_window = 0;

CREATE TABLE IF NOT EXISTS beat
(
  account_id UInt64,
  view_id UUID,
  view_hour DateTime('UTC') MATERIALIZED toStartOfHour(UUIDv7ToDateTime(view_id, 'UTC'), 'UTC'),
  seq UInt32,
  environment LowCardinality(String),
  player_no UInt64,
  received_at DateTime64(3, 'UTC'),
  started_at DateTime64(3, 'UTC'),
  event_at DateTime64(3, 'UTC'),
  clock_offset_ms Int64,
  state LowCardinality(String),
  reason LowCardinality(String),
  exit LowCardinality(String),
  at_ms UInt64,
  playhead_ms UInt64,
  played_ms UInt64,
  watched_ms UInt64,
  stalled_ms UInt64,
  stall_count UInt64,
  seek_ms UInt64,
  seek_count UInt64,
  dropped_frames UInt64,
  played_bits UInt64,
  upscale_ms Float64,
  startup_ms Int64 DEFAULT -1,
  rendition_width UInt64,
  rendition_height UInt64,
  rendition_bitrate_bps UInt64,
  ranges Array(Tuple(UInt64, UInt64)),
  error_code LowCardinality(String),
  error_fatal UInt8,
  error_detail String,
  source_url String,
  page_url String,
  title String,
  video_id String,
  stream_type LowCardinality(String),
  duration_ms UInt64,
  engine LowCardinality(String),
  player_version LowCardinality(String),
  language LowCardinality(String),
  screen_width UInt64,
  screen_height UInt64,
  device LowCardinality(String),
  os LowCardinality(String),
  browser LowCardinality(String),
  quality_flags UInt32
)
ENGINE = ReplacingMergeTree(received_at)
PARTITION BY toDate(view_hour)
ORDER BY (account_id, view_hour, view_id, seq)
TTL view_hour + INTERVAL 30 DAY
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1, non_replicated_deduplication_window = 0, ttl_only_drop_parts = 1;

CREATE TABLE IF NOT EXISTS view
(
  account_id UInt64,
  view_hour DateTime('UTC'),
  view_id UUID,
  environment SimpleAggregateFunction(max, LowCardinality(String)),
  player_no SimpleAggregateFunction(max, UInt64),
  started_at SimpleAggregateFunction(min, DateTime64(3, 'UTC')),
  last_at SimpleAggregateFunction(max, DateTime64(3, 'UTC')),
  last_received_at SimpleAggregateFunction(max, DateTime64(3, 'UTC')),
  last_seq SimpleAggregateFunction(max, UInt32),
  state AggregateFunction(argMax, LowCardinality(String), UInt32),
  reason AggregateFunction(argMax, LowCardinality(String), UInt32),
  exit AggregateFunction(argMaxIf, LowCardinality(String), UInt32, UInt8),
  at_ms SimpleAggregateFunction(max, UInt64),
  playhead_ms AggregateFunction(argMax, UInt64, UInt32),
  played_ms SimpleAggregateFunction(max, UInt64),
  watched_ms SimpleAggregateFunction(max, UInt64),
  stalled_ms SimpleAggregateFunction(max, UInt64),
  stall_count SimpleAggregateFunction(max, UInt64),
  seek_ms SimpleAggregateFunction(max, UInt64),
  seek_count SimpleAggregateFunction(max, UInt64),
  dropped_frames SimpleAggregateFunction(max, UInt64),
  played_bits SimpleAggregateFunction(max, UInt64),
  upscale_ms SimpleAggregateFunction(max, Float64),
  startup_ms SimpleAggregateFunction(max, Int64),
  error_code AggregateFunction(argMaxIf, LowCardinality(String), UInt32, UInt8),
  error_fatal SimpleAggregateFunction(max, UInt8),
  source_url AggregateFunction(argMaxIf, String, UInt32, UInt8),
  page_url AggregateFunction(argMaxIf, String, UInt32, UInt8),
  title AggregateFunction(argMaxIf, String, UInt32, UInt8),
  video_id AggregateFunction(argMaxIf, String, UInt32, UInt8),
  stream_type AggregateFunction(argMaxIf, LowCardinality(String), UInt32, UInt8),
  duration_ms AggregateFunction(argMaxIf, UInt64, UInt32, UInt8),
  engine AggregateFunction(argMaxIf, LowCardinality(String), UInt32, UInt8),
  player_version AggregateFunction(argMaxIf, LowCardinality(String), UInt32, UInt8),
  language AggregateFunction(argMaxIf, LowCardinality(String), UInt32, UInt8),
  screen_width SimpleAggregateFunction(max, UInt64),
  screen_height SimpleAggregateFunction(max, UInt64),
  device AggregateFunction(argMaxIf, LowCardinality(String), UInt32, UInt8),
  os AggregateFunction(argMaxIf, LowCardinality(String), UInt32, UInt8),
  browser AggregateFunction(argMaxIf, LowCardinality(String), UInt32, UInt8),
  quality_flags SimpleAggregateFunction(groupBitOr, UInt32),
  INDEX last_at_range last_at TYPE minmax GRANULARITY 1,
  INDEX last_received_at_range last_received_at TYPE minmax GRANULARITY 1
)
ENGINE = AggregatingMergeTree()
PARTITION BY toYYYYMM(view_hour)
ORDER BY (account_id, view_hour, view_id)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1, non_replicated_deduplication_window = 0;

CREATE MATERIALIZED VIEW IF NOT EXISTS view_from_beat TO view
AS SELECT
  account_id,
  view_hour,
  view_id,
  max(source.environment) AS environment,
  max(source.player_no) AS player_no,
  min(source.started_at) AS started_at,
  max(source.event_at) AS last_at,
  max(source.received_at) AS last_received_at,
  max(source.seq) AS last_seq,
  argMaxState(source.state, source.seq) AS state,
  argMaxState(source.reason, source.seq) AS reason,
  argMaxIfState(source.exit, source.seq, source.exit != '') AS exit,
  max(source.at_ms) AS at_ms,
  argMaxState(source.playhead_ms, source.seq) AS playhead_ms,
  max(source.played_ms) AS played_ms,
  max(source.watched_ms) AS watched_ms,
  max(source.stalled_ms) AS stalled_ms,
  max(source.stall_count) AS stall_count,
  max(source.seek_ms) AS seek_ms,
  max(source.seek_count) AS seek_count,
  max(source.dropped_frames) AS dropped_frames,
  max(source.played_bits) AS played_bits,
  max(source.upscale_ms) AS upscale_ms,
  max(source.startup_ms) AS startup_ms,
  argMaxIfState(source.error_code, source.seq, source.error_code != '') AS error_code,
  max(source.error_fatal) AS error_fatal,
  argMaxIfState(source.source_url, source.seq, source.source_url != '') AS source_url,
  argMaxIfState(source.page_url, source.seq, source.page_url != '') AS page_url,
  argMaxIfState(source.title, source.seq, source.title != '') AS title,
  argMaxIfState(source.video_id, source.seq, source.video_id != '') AS video_id,
  argMaxIfState(source.stream_type, source.seq, source.stream_type != '') AS stream_type,
  argMaxIfState(source.duration_ms, source.seq, source.duration_ms > 0) AS duration_ms,
  argMaxIfState(source.engine, source.seq, source.engine != '') AS engine,
  argMaxIfState(source.player_version, source.seq, source.player_version != '') AS player_version,
  argMaxIfState(source.language, source.seq, source.language != '') AS language,
  max(source.screen_width) AS screen_width,
  max(source.screen_height) AS screen_height,
  argMaxIfState(source.device, source.seq, source.device != '') AS device,
  argMaxIfState(source.os, source.seq, source.os != '') AS os,
  argMaxIfState(source.browser, source.seq, source.browser != '') AS browser,
  groupBitOr(source.quality_flags) AS quality_flags
FROM beat AS source
GROUP BY account_id, view_hour, view_id;
