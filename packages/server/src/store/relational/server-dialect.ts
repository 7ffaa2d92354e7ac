import { type Dialect, PostgresDialect } from 'kysely';
import { Pool } from 'pg';

const MAX_CONNECTIONS = 10;
const CONNECT_TIMEOUT_MS = 10_000;

/** The driver gives up this much later than the server should have: a connection that has gone dead answers nothing at all. */
const GRACE_MS = 5000;

/**
 * @param url `postgresql://user:password@host:port/database`.
 * @param statementLimitMs how long a statement may take, waiting for locks included; then PostgreSQL ends it with 57014.
 */
export function serverDialect(url: string, statementLimitMs?: number): Dialect {
  const pool = new Pool({
    connectionString: url,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'playhead',
    ...(statementLimitMs === undefined
      ? {}
      : { statement_timeout: statementLimitMs, query_timeout: statementLimitMs + GRACE_MS }),
  });
  // An idle connection that the server drops is replaced at the next query; without a listener Node would end the process.
  pool.on('error', () => {});
  return new PostgresDialect({ pool });
}
