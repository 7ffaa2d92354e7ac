/** A column: its type, and either a default for rows that leave it out or an expression that always makes it. */
export interface Column {
  readonly type: string;
  readonly defaultTo?: string;
  readonly materialized?: string;
}

/** A table, described once for every topology. */
export interface Table {
  readonly name: string;
  readonly columns: Readonly<Record<string, Column>>;
  /** Engine of the MergeTree family, without `Replicated`, and its arguments. */
  readonly engine: { readonly name: string; readonly arguments: readonly string[] };
  readonly partitionBy?: string;
  readonly orderBy: readonly string[];
  /** Columns whose least and greatest value are kept for each granule, so that a range on them leaves most granules unread. */
  readonly rangedBy?: readonly string[];
  readonly ttl?: string;
  readonly settings: Readonly<Record<string, number>>;
  /** Columns whose hash chooses the shard: rows that merge with each other must share them. */
  readonly shardBy: readonly string[];
}

/**
 * A materialised view: what every insert into one table adds to another. Columns are read from the alias `source`. What is grouped
 * by is a column of the source, or made by `select` under its name.
 */
export interface Feed {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** A list of which each element makes a row of its own. */
  readonly arrayJoin?: string;
  readonly where?: string;
  readonly select: Readonly<Record<string, string>>;
  readonly groupBy: readonly string[];
}

/**
 * A column that merges when rows of one key meet. Only merges that repetition and order cannot change are allowed, so that
 * inserting a batch twice changes nothing: no sums, no counts.
 */
export interface MergingColumn extends Column {
  /** What an insert adds: over the alias `source`. */
  readonly feed: string;
  /** How the value of merged rows is read: `FROM … FINAL`. */
  readonly read: (column: string) => string;
}

const simple =
  (aggregate: 'max' | 'min' | 'groupBitOr') =>
  (type: string, source: string): MergingColumn => ({
    type: `SimpleAggregateFunction(${aggregate}, ${type})`,
    feed: `${aggregate}(source.${source})`,
    read: (column) => column,
  });

/** The greatest value: of totals, which only grow, and of what is the same in every row. */
export const greatest = simple('max');
/** The least value. */
export const least = simple('min');
/** Every bit that any row has set. */
export const anyBit = simple('groupBitOr');

/** The value of the row with the highest `seq`. */
export const latest = (type: string, source: string): MergingColumn => ({
  type: `AggregateFunction(argMax, ${type}, UInt32)`,
  feed: `argMaxState(source.${source}, source.seq)`,
  read: (column) => `finalizeAggregation(${column})`,
});

const known =
  (aggregate: 'argMaxIf' | 'argMinIf') =>
  (type: string, source: string, condition: '> 0' | "!= ''" | '!= []'): MergingColumn => ({
    type: `AggregateFunction(${aggregate}, ${type}, UInt32, UInt8)`,
    feed: `${aggregate}State(source.${source}, source.seq, source.${source} ${condition})`,
    read: (column) => `finalizeAggregation(${column})`,
  });

/** The value of the row with the highest `seq` among those that have one; the condition says which do. */
export const latestKnown = known('argMaxIf');
/** The value of the row with the lowest `seq` among those that have one. */
export const earliestKnown = known('argMinIf');

/**
 * {@link latestKnown} of a word, for columns that a migration adds: rows from before it get a default, which the engine makes as
 * a state over `String` and cannot put into one over `LowCardinality`.
 */
export const latestKnownWord = (source: string): MergingColumn => ({
  type: 'AggregateFunction(argMaxIf, String, UInt32, UInt8)',
  feed: `argMaxIfState(CAST(source.${source}, 'String'), source.seq, source.${source} != '')`,
  read: (column) => `finalizeAggregation(${column})`,
});
