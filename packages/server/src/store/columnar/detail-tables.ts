import { type Feed, greatest, least, type MergingColumn, type Table } from './table.ts';
import { BEAT, column, DURABLE, HOUR, KEY, NO_LOCAL_DEDUPLICATION, SHARD, TIME, WORD } from './tables.ts';

const VIEW_KEY = { account_id: column('UInt64'), view_hour: column(HOUR), view_id: column('UUID') };

const MERGED = { ...DURABLE, ...NO_LOCAL_DEDUPLICATION };
const DROPPED_BY_PART = { ...MERGED, ttl_only_drop_parts: 1 };

/** What feeds put into a table's columns besides its key. */
const feedsOf = (columns: Readonly<Record<string, MergingColumn>>) =>
  Object.fromEntries(Object.entries(columns).map(([name, { feed }]) => [name, feed]));

const ofSpan = (aggregate: 'max' | 'min', type: string, position: number): MergingColumn => ({
  type: `SimpleAggregateFunction(${aggregate}, ${type})`,
  feed: `${aggregate}(span.${position})`,
  read: (name) => name,
});

/** What is known about a span besides its key. It is `open` until any beat has told its end. */
export const SPAN_COLUMNS = {
  environment: greatest(WORD, 'environment'),
  player_no: greatest('UInt64', 'player_no'),
  from_ms: ofSpan('min', 'UInt64', 3),
  to_ms: ofSpan('max', 'UInt64', 4),
  open: ofSpan('min', 'UInt8', 5),
  playhead_ms: {
    type: 'AggregateFunction(argMax, UInt64, UInt32)',
    feed: 'argMaxState(span.6, source.seq)',
    read: (name: string) => `finalizeAggregation(${name})`,
  },
  width: ofSpan('max', 'UInt32', 7),
  height: ofSpan('max', 'UInt32', 8),
  bitrate_bps: ofSpan('max', 'UInt64', 9),
  mode: ofSpan('max', 'String', 10),
} as const satisfies Record<string, MergingColumn>;

/** Continuous periods of views: stalls, seeks, renditions, modes. Times in ms since the view began. Kept 90 days. Read with FINAL. */
export const SPAN = {
  name: 'span',
  columns: { ...VIEW_KEY, kind: column(WORD), n: column('UInt32'), ...SPAN_COLUMNS },
  engine: { name: 'AggregatingMergeTree', arguments: [] },
  partitionBy: 'toMonday(view_hour)',
  orderBy: [...KEY, 'kind', 'n'],
  ttl: 'view_hour + INTERVAL 90 DAY',
  settings: DROPPED_BY_PART,
  shardBy: SHARD,
} as const satisfies Table;

/** The spans that a beat tells of. */
export const SPAN_FROM_BEAT: Feed = {
  name: 'span_from_beat',
  from: BEAT.name,
  to: SPAN.name,
  arrayJoin: 'source.spans AS span',
  select: { kind: 'span.1', n: 'span.2', ...feedsOf(SPAN_COLUMNS) },
  groupBy: [...KEY, 'kind', 'n'],
};

/** What is known about an error of a view besides its key: when it was first told of, and where the content was then. */
export const VIEW_ERROR_COLUMNS = {
  environment: greatest(WORD, 'environment'),
  player_no: greatest('UInt64', 'player_no'),
  fatal: greatest('UInt8', 'error_fatal'),
  business: greatest('UInt8', 'error_business'),
  at_ms: least('UInt64', 'at_ms'),
  occurred_at: least(TIME, 'event_at'),
} as const satisfies Record<string, MergingColumn>;

/** The distinct errors of views. Kept 13 months. Read with FINAL. */
export const VIEW_ERROR = {
  name: 'view_error',
  columns: { ...VIEW_KEY, code: column(WORD), detail: column('String'), ...VIEW_ERROR_COLUMNS },
  engine: { name: 'AggregatingMergeTree', arguments: [] },
  partitionBy: 'toYYYYMM(view_hour)',
  orderBy: [...KEY, 'code', 'detail'],
  ttl: 'view_hour + INTERVAL 396 DAY',
  settings: DROPPED_BY_PART,
  shardBy: SHARD,
} as const satisfies Table;

/** The error that a beat tells of. */
export const VIEW_ERROR_FROM_BEAT: Feed = {
  name: 'view_error_from_beat',
  from: BEAT.name,
  to: VIEW_ERROR.name,
  where: "source.error_code != ''",
  select: { code: 'source.error_code', detail: 'source.error_detail', ...feedsOf(VIEW_ERROR_COLUMNS) },
  groupBy: [...KEY, 'code', 'detail'],
};

/**
 * Stretches of the content that views have played, by where they begin, each as long as any beat told. Stretches of a view may
 * overlap: one that grew backwards is there under both of its beginnings. What was played is their union.
 */
export const PLAYED_RANGE = {
  name: 'played_range',
  columns: {
    ...VIEW_KEY,
    start_ms: column('UInt64'),
    end_ms: column('SimpleAggregateFunction(max, UInt64)'),
  },
  engine: { name: 'AggregatingMergeTree', arguments: [] },
  partitionBy: 'toYYYYMM(view_hour)',
  orderBy: [...KEY, 'start_ms'],
  ttl: 'view_hour + INTERVAL 396 DAY',
  settings: DROPPED_BY_PART,
  shardBy: SHARD,
} as const satisfies Table;

/** The stretches that a beat tells of. */
export const PLAYED_RANGE_FROM_BEAT: Feed = {
  name: 'played_range_from_beat',
  from: BEAT.name,
  to: PLAYED_RANGE.name,
  arrayJoin: 'source.ranges AS stretch',
  where: 'stretch.2 > stretch.1',
  select: { start_ms: 'stretch.1', end_ms: 'max(stretch.2)' },
  groupBy: [...KEY, 'start_ms'],
};

const CONCURRENCY_KEY = ['account_id', 'environment', 'bucket', 'player_no', 'domain', 'country', 'device', 'os'];

/**
 * Who was watching in each 10 s, as sets of view ids that merge: `uniqCombined64Merge(14)(views)` over any rows. A beat says it for
 * its own bucket, a heartbeat for the 12 s before it too, since heartbeats come every 10 s and a tenth more. Kept 7 days; every
 * beat adds to it, so inserts do not wait for the disk here: what a power failure takes is a few seconds of it.
 */
export const CONCURRENCY_10S = {
  name: 'concurrency_10s',
  columns: {
    account_id: column('UInt64'),
    environment: column(WORD),
    bucket: column(HOUR),
    player_no: column('UInt64'),
    domain: column(WORD),
    country: column(WORD),
    device: column(WORD),
    os: column(WORD),
    views: column('AggregateFunction(uniqCombined64(14), UUID)'),
  },
  engine: { name: 'AggregatingMergeTree', arguments: [] },
  partitionBy: 'toDate(bucket)',
  orderBy: CONCURRENCY_KEY,
  ttl: 'bucket + INTERVAL 7 DAY',
  settings: { ...NO_LOCAL_DEDUPLICATION, ttl_only_drop_parts: 1 },
  shardBy: ['account_id', 'bucket'],
} as const satisfies Table;

/** The 10 s that a beat says somebody watched in. */
export const CONCURRENCY_10S_FROM_BEAT: Feed = {
  name: 'concurrency_10s_from_beat',
  from: BEAT.name,
  to: CONCURRENCY_10S.name,
  arrayJoin: `range(
    intDiv(toUnixTimestamp(if(source.reason = 'heartbeat', least(source.event_at, greatest(source.started_at, source.event_at - INTERVAL 12 SECOND)), source.event_at)), 10),
    intDiv(toUnixTimestamp(source.event_at), 10) + 1) AS tenth`,
  where: "source.state IN ('starting', 'playing', 'stalled', 'seeking')",
  select: { bucket: "toDateTime(tenth * 10, 'UTC')", views: 'uniqCombined64State(14)(source.view_id)' },
  groupBy: CONCURRENCY_KEY,
};

/**
 * When beats of views that may count on a day were last written: that day's rollups are due again. `written_at` is the engine's clock.
 * Inserts do not wait for the disk here either: a server that starts rolls today and yesterday anyway.
 */
export const TOUCHED_DAY = {
  name: 'touched_day',
  columns: { day: column('Date'), written_at: column(`SimpleAggregateFunction(max, ${TIME})`) },
  engine: { name: 'AggregatingMergeTree', arguments: [] },
  orderBy: ['day'],
  settings: NO_LOCAL_DEDUPLICATION,
  shardBy: ['day'],
} as const satisfies Table;

/**
 * A beat touches every day from its view's start until now: the view may be counted by its end on any of them, and no longer be
 * counted where it was before. Nine days, since a view may last a week.
 */
export const TOUCHED_DAY_FROM_BEAT: Feed = {
  name: 'touched_day_from_beat',
  from: BEAT.name,
  to: TOUCHED_DAY.name,
  arrayJoin:
    "range(0, toUInt16(1 + least(8, greatest(0, dateDiff('day', source.started_at, now('UTC')))))) AS later_days",
  select: { day: 'toDate(source.started_at) + later_days', written_at: "max(now64(3, 'UTC'))" },
  groupBy: ['day'],
};

/** Each table of details beside what fills it. */
export const DETAILS: readonly { readonly table: Table; readonly feed: Feed }[] = [
  { table: SPAN, feed: SPAN_FROM_BEAT },
  { table: VIEW_ERROR, feed: VIEW_ERROR_FROM_BEAT },
  { table: PLAYED_RANGE, feed: PLAYED_RANGE_FROM_BEAT },
  { table: CONCURRENCY_10S, feed: CONCURRENCY_10S_FROM_BEAT },
  { table: TOUCHED_DAY, feed: TOUCHED_DAY_FROM_BEAT },
];
