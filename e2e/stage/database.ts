import { createHash } from 'node:crypto';
import { Client } from 'pg';

/** URL of a PostgreSQL server, as someone who may make databases; tests then use it instead of the embedded engine. */
const SERVER_URL = process.env['E2E_POSTGRES_URL'];

/**
 * The environment that gives a server the database of its data directory: none where it is the embedded one, which lies in the
 * directory. Made on first use, so a server that starts again finds what it had.
 */
export async function databaseOf(dataDir: string): Promise<Readonly<Record<string, string>>> {
  if (SERVER_URL === undefined) return {};
  const name = `e2e_${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`;
  const client = new Client({ connectionString: SERVER_URL });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
  const url = new URL(SERVER_URL);
  url.pathname = `/${name}`;
  return { PLAYHEAD_DATABASE_URL: url.href };
}
