import { type ClickHouseClientConfigOptions, ClickHouseLogLevel, createClient } from '@clickhouse/client';
import { createChdbConnection } from 'chdb/connection';

/** The embedded engine on a server's files, while no server runs on them. */
export interface Engine {
  readonly command: (sql: string) => Promise<void>;
  readonly rows: <Row>(sql: string) => Promise<Row[]>;
  readonly close: () => Promise<void>;
}

/** Opens it; once in a process's life. */
export function openEngine(path: string): Engine {
  // The client carries a copy of the connection's types, which differ from the original in how strictly options may be absent.
  const connection = createChdbConnection({ path }) as unknown as NonNullable<
    ClickHouseClientConfigOptions['connection']
  >;
  const client = createClient({ connection, log: { level: ClickHouseLogLevel.OFF } });
  return {
    command: async (query) => {
      await client.command({ query });
    },
    rows: async <Row>(query: string) => (await client.query({ query, format: 'JSONEachRow' })).json<Row>(),
    close: () => client.close(),
  };
}
