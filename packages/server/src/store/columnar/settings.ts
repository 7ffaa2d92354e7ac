import type { QueryLimits } from './columnar-store.ts';

/** Settings of one statement by name. */
export type Settings = Readonly<Record<string, number | string>>;

/**
 * Every default that an insert's durability and meaning rest on, pinned, since they differ between versions and between the
 * embedded engine and a server: an insert returns when its rows are in the table, on every shard, not in a buffer.
 */
const INSERT_SETTINGS = {
  async_insert: 0,
  distributed_foreground_insert: 1,
  insert_deduplicate: 1,
  // A repeated batch that the journal recognises must still reach the views, which may have missed it.
  deduplicate_blocks_in_dependent_materialized_views: 1,
  materialized_views_ignore_errors: 0,
  // A column that a newer writer knows and the table does not yet have must not stop the stream.
  input_format_skip_unknown_fields: 1,
  input_format_defaults_for_omitted_fields: 1,
  // Rows of a batch are merged when parts are and when they are read, not already here: that halves what an insert costs.
  optimize_on_insert: 0,
  // An insert may take its time; the other cores are for those who ask and report meanwhile.
  input_format_parallel_parsing: 0,
  max_threads: 1,
  date_time_input_format: 'basic',
  throw_on_max_partitions_per_insert_block: 0,
} as const satisfies Settings;

const QUERY_SETTINGS = {
  output_format_json_quote_64bit_integers: 0,
  output_format_json_quote_denormals: 0,
  timeout_overflow_mode: 'throw',
  // Conditions apply to merged rows; before the merge they would bring outdated ones back.
  optimize_move_to_prewhere_if_final: 0,
  // Indexes may leave granules out before the merge; the exact mode reads those back in that hold other rows of a key they kept.
  use_skip_indexes_if_final: 1,
  use_skip_indexes_if_final_exact_mode: 1,
} as const satisfies Settings;

/** The SETTINGS clause of an insert. */
export const insertSettings = (token: string): string =>
  renderSettings({ ...INSERT_SETTINGS, insert_deduplication_token: token });

/** The SETTINGS clause of a query. */
export const querySettings = (limits: QueryLimits): string =>
  renderSettings({
    ...QUERY_SETTINGS,
    max_execution_time: limits.maxExecutionSeconds ?? 30,
    max_memory_usage: limits.maxMemoryBytes ?? 2 * 1024 ** 3,
    log_comment: limits.tag ?? 'playhead',
  });

/**
 * The SETTINGS clause of an INSERT … SELECT over many views: it may take longer than a query and goes to the disk before it takes much
 * memory.
 */
export const heavySettings = (): string => {
  // These are of how rows are written as text.
  const {
    output_format_json_quote_64bit_integers: _,
    output_format_json_quote_denormals: __,
    ...reading
  } = QUERY_SETTINGS;
  return renderSettings({
    ...reading,
    async_insert: 0,
    distributed_foreground_insert: 1,
    throw_on_max_partitions_per_insert_block: 0,
    max_execution_time: 600,
    max_memory_usage: 4 * 1024 ** 3,
    max_bytes_before_external_group_by: 1024 ** 3,
    max_bytes_before_external_sort: 1024 ** 3,
    max_threads: 2,
    // Tables that are joined here share their shards.
    distributed_product_mode: 'local',
    log_comment: 'playhead upkeep',
  });
};

/**
 * Settings always travel in the statement's own clause: the embedded connection would apply others with SET to its one session,
 * where they would outlive the statement and reach its neighbours.
 */
const renderSettings = (settings: Settings): string =>
  `SETTINGS ${Object.entries(settings)
    .map(([name, value]) => `${name} = ${typeof value === 'number' ? value : quote(value)}`)
    .join(', ')}`;

/** A text as a SQL literal. */
export const quote = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
