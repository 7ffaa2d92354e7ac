import { Readable } from 'node:stream';
import { type ClickHouseClientConfigOptions, ClickHouseLogLevel, createClient } from '@clickhouse/client';
import { createChdbConnection } from 'chdb/connection';
import { toColumnarError } from './columnar-error.ts';
import type { ColumnarStore, FileFormat, QueryLimits, Statement } from './columnar-store.ts';
import { deleteRows } from './delete-rows.ts';
import { migrate } from './migrate.ts';
import type { Topology } from './render.ts';
import { dropLeftStaging, replacePartition } from './replace-partition.ts';
import { applyRetention } from './retention.ts';
import { insertSettings, querySettings } from './settings.ts';

/**
 * Where the store is. `embedded`: ClickHouse in this process, its files under `path`; one process a directory, and one store in
 * a process's life. `server`: ClickHouse's HTTP interface, e.g. `http://user:password@host:8123/database`; with `cluster`, the
 * name of a cluster of that server, tables are replicated and sharded.
 */
export type ColumnarLocation =
  | { readonly kind: 'embedded'; readonly path: string }
  | { readonly kind: 'server'; readonly url: string; readonly cluster?: string };

type Client = ReturnType<typeof createClient>;

const REQUEST_TIMEOUT_MS = 60_000;

/** Errors are thrown, and logged by whoever catches them; the client would print them as well. */
const SILENT = { level: ClickHouseLogLevel.OFF };

/** Opens the columnar store; the tables are there after `migrate()`. */
export const openColumnar = (location: ColumnarLocation): ColumnarStore => {
  const client = connect(location);
  const store = {
    kind: location.kind,
    insert: (table: string, rows: readonly object[], batch: { readonly token: string }) =>
      insertLines(
        client,
        table,
        rows.map((row) => JSON.stringify(row)),
        batch.token,
      ),
    insertLines: (table: string, lines: readonly string[], batch: { readonly token: string }) =>
      insertLines(client, table, lines, batch.token),
    query: <Row>(statement: Statement, limits: QueryLimits = {}) => select<Row>(client, statement, limits),
    stream: (statement: Statement, format: FileFormat, limits: QueryLimits = {}) =>
      stream(client, statement, format, limits),
    command: (sql: string, params?: Statement['params']) => command(client, sql, params),
    ping: () => ping(client),
    close: () => client.close(),
  };
  const topology = topologyOf(location);
  return {
    ...store,
    replacePartition: (table, partition, select) => replacePartition(store, topology, table, partition, select),
    deleteRows: (table, condition) => deleteRows(store, topology, table, condition),
    applyRetention: (retention) => applyRetention(store, topology, retention),
    migrate: async () => {
      await migrate(store, topology);
      await dropLeftStaging(store, topology);
    },
  };
};

const connect = (location: ColumnarLocation): Client =>
  location.kind === 'embedded'
    ? createClient({ connection: chdb(location.path), log: SILENT })
    : createClient({ url: location.url, request_timeout: REQUEST_TIMEOUT_MS, log: SILENT });

// The client carries a copy of the connection's types, which differ from the original in how strictly options may be absent.
const chdb = (path: string) =>
  createChdbConnection({ path }) as unknown as NonNullable<ClickHouseClientConfigOptions['connection']>;

const topologyOf = (location: ColumnarLocation): Topology =>
  location.kind === 'server' && location.cluster !== undefined
    ? { kind: 'cluster', cluster: location.cluster }
    : { kind: 'single' };

const insertLines = async (client: Client, table: string, lines: readonly string[], token: string): Promise<void> => {
  if (lines.length === 0) return;
  const query = `INSERT INTO ${table} ${insertSettings(token)} FORMAT JSONEachRow`;
  const values = Readable.from([`${lines.join('\n')}\n`], { objectMode: false });
  await attempt(async () => {
    const { stream } = await client.exec({ query, values });
    // An unread answer would hold the connection.
    stream.resume();
  });
};

const select = <Row>(client: Client, { sql, params }: Statement, limits: QueryLimits): Promise<Row[]> =>
  attempt(async () => {
    const query = `${sql}\n${querySettings(limits)}`;
    const result = await client.query({ query, query_params: { ...params }, format: 'JSONEachRow' });
    return result.json<Row>();
  });

const FORMATS: Readonly<Record<FileFormat, string>> = { CSV: 'CSVWithNames', Parquet: 'Parquet' };

const stream = (
  client: Client,
  { sql, params }: Statement,
  format: FileFormat,
  limits: QueryLimits,
): Promise<Readable> =>
  attempt(async () => {
    const query = `${sql}\n${querySettings(limits)}\nFORMAT ${FORMATS[format]}`;
    const result = await client.exec({ query, query_params: { ...params } });
    return result.stream;
  });

const command = (client: Client, sql: string, params: Statement['params'] = {}): Promise<void> =>
  attempt(async () => {
    await client.command({ query: sql, query_params: { ...params } });
  });

const ping = async (client: Client): ReturnType<ColumnarStore['ping']> => {
  const { success, ...rest } = await client.ping({ select: true });
  return success ? { ok: true } : { ok: false, reason: 'error' in rest ? rest.error.message : 'no answer' };
};

const attempt = async <T>(action: () => Promise<T>): Promise<T> => {
  try {
    return await action();
  } catch (thrown) {
    throw toColumnarError(thrown);
  }
};
