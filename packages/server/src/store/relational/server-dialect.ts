import { type Dialect, PostgresDialect } from 'kysely';
import { Pool } from 'pg';

const MAX_CONNECTIONS = 10;
const CONNECT_TIMEOUT_MS = 10_000;

/** @param url `postgresql://user:password@host:port/database`. */
export function serverDialect(url: string): Dialect {
  const pool = new Pool({
    connectionString: url,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'playhead',
  });
  // An idle connection that the server drops is replaced at the next query; without a listener Node would end the process.
  pool.on('error', () => {});
  return new PostgresDialect({ pool });
}
