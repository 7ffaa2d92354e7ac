import { MEASURES, ROLLUP_DIMENSIONS } from './rollup-measures.ts';
import type { Column, Table } from './table.ts';
import { column, DURABLE, HOUR, NO_LOCAL_DEDUPLICATION, TIME, WORD } from './tables.ts';

const SETTINGS = { ...DURABLE, ...NO_LOCAL_DEDUPLICATION };

const typesOf = <Name extends string>(columns: Readonly<Record<Name, { readonly type: string }>>) =>
  Object.fromEntries(
    Object.entries<{ readonly type: string }>(columns).map(([name, { type }]) => [name, { type }]),
  ) as Record<Name, Column>;

/** A table of groups of views in buckets of time. `axis` says which moment of a view chose the bucket: its `start`, or its `end` so far. */
const rollup = <Name extends string>(name: Name) =>
  ({
    name,
    columns: { axis: column(WORD), bucket: column(HOUR), ...typesOf(ROLLUP_DIMENSIONS), ...typesOf(MEASURES) },
    engine: { name: 'MergeTree', arguments: [] },
    partitionBy: 'toDate(bucket)',
    orderBy: ['account_id', 'axis', 'environment', 'bucket', 'player_no', 'video_id'],
    settings: SETTINGS,
    shardBy: ['account_id', 'bucket', 'video_id'],
  }) as const satisfies Table;

/** Views by hour (UTC) and dimension. Replaced a day at a time, never added to. */
export const HOUR_ROLLUP = rollup('hour_rollup');

/** Views by day (UTC) and dimension. Replaced a day at a time, never added to. */
export const DAY_ROLLUP = rollup('day_rollup');

/**
 * How many were watching in each minute: the exact peak, and the mean as the time watched in it. `player_no` 0 is all players of the
 * environment, for peaks do not add up.
 */
export const CONCURRENCY_1M = {
  name: 'concurrency_1m',
  columns: {
    account_id: column('UInt64'),
    environment: column(WORD),
    player_no: column('UInt64'),
    minute: column(HOUR),
    peak: column('UInt32'),
    watched_ms: column('UInt64'),
  },
  engine: { name: 'MergeTree', arguments: [] },
  partitionBy: 'toDate(minute)',
  orderBy: ['account_id', 'environment', 'player_no', 'minute'],
  settings: SETTINGS,
  shardBy: ['account_id', 'environment', 'player_no', 'minute'],
} as const satisfies Table;

/**
 * Which seconds of a video the views that began on a day have seen: how many more views saw this second than the one before it, so
 * that the running sum over `second` is the number of views that saw it.
 */
export const RETENTION_DAY = {
  name: 'retention_day',
  columns: {
    account_id: column('UInt64'),
    environment: column(WORD),
    player_no: column('UInt64'),
    video_id: column('String'),
    day: column('Date'),
    second: column('UInt32'),
    views_more: column('Int64'),
  },
  engine: { name: 'MergeTree', arguments: [] },
  partitionBy: 'day',
  orderBy: ['account_id', 'environment', 'video_id', 'player_no', 'day', 'second'],
  settings: SETTINGS,
  shardBy: ['account_id', 'video_id'],
} as const satisfies Table;

/** Up to which moment of the engine's clock the rollups of a day know everything that was written. */
export const ROLLED_DAY = {
  name: 'rolled_day',
  columns: { day: column('Date'), computed_at: column(`SimpleAggregateFunction(max, ${TIME})`) },
  engine: { name: 'AggregatingMergeTree', arguments: [] },
  orderBy: ['day'],
  settings: SETTINGS,
  shardBy: ['day'],
} as const satisfies Table;

/** The tables that are replaced by day. */
export const ROLLUPS: readonly Table[] = [HOUR_ROLLUP, DAY_ROLLUP, CONCURRENCY_1M, RETENTION_DAY];
