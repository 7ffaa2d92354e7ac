import type { Readable } from 'node:stream';
import type { Retention } from './retention.ts';
import type { Table } from './table.ts';

/** A file format that the engine writes. */
export type FileFormat = 'CSV' | 'Parquet';

/** A statement with its bound parameters, named in the text as `{name:Type}`. Values never become part of the text. */
export interface Statement {
  readonly sql: string;
  readonly params: Readonly<Record<string, string | number | boolean | readonly (string | number)[]>>;
}

/** What the engine holds a query to. A query that goes beyond is stopped and fails with a {@link ColumnarError} of kind `limit`. */
export interface QueryLimits {
  readonly maxExecutionSeconds?: number;
  readonly maxMemoryBytes?: number;
  /** Shown beside the query in the engine's logs. */
  readonly tag?: string;
}

/** Where rows are stored that are too many for a relational database: ClickHouse, in this process or as a server. */
export interface ColumnarStore {
  readonly kind: 'embedded' | 'server';
  /**
   * Stores rows, columns by name; resolves once they are durable. Inserting the same rows again is harmless: every table merges
   * them. `token` names the batch, so that a replicated table may recognise a repetition.
   * @throws ColumnarError of kind `data` where a row cannot be stored as it is; any other kind may be tried again.
   */
  insert(table: string, rows: readonly object[], batch: { readonly token: string }): Promise<void>;
  /** {@link insert} for rows that are JSON already, one object each. */
  insertLines(table: string, lines: readonly string[], batch: { readonly token: string }): Promise<void>;
  /** Runs a SELECT without FORMAT and SETTINGS clauses. 64-bit integers arrive as numbers. @throws ColumnarError */
  query<Row>(statement: Statement, limits?: QueryLimits): Promise<Row[]>;
  /**
   * The rows of a SELECT as a file, with the columns' names. A server sends it as it is made, no faster than it is read; the embedded
   * engine makes it whole before its first byte comes, so limit the rows. Destroying the stream lets go of the rest, and what goes wrong
   * on the way makes it fail. @throws ColumnarError where it does not begin.
   */
  stream(statement: Statement, format: FileFormat, limits?: QueryLimits): Promise<Readable>;
  /** Runs a statement that answers nothing. @throws ColumnarError */
  command(sql: string, params?: Statement['params']): Promise<void>;
  /**
   * Puts what a SELECT answers in the place of a partition of a table, at once; repeating it changes nothing.
   * @throws ColumnarError; the partition is as it was then.
   */
  replacePartition(table: Table, partition: string, select: Statement): Promise<void>;
  /** Deletes the rows of a table that a condition names, for good. @throws ColumnarError */
  deleteRows(table: string, condition: Statement): Promise<void>;
  /** Sets how long rows are kept; does nothing where it is so already. @throws ColumnarError */
  applyRetention(retention: Retention): Promise<void>;
  /** Whether the engine answers, and if not, why not. */
  ping(): Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: string }>;
  /** Brings the tables to the present version; does nothing where they are. Several processes may do so at once. */
  migrate(): Promise<void>;
  close(): Promise<void>;
}
