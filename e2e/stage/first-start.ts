import { makeDataDir, removeDataDir, startServer } from './server.ts';
import { FIRST_DATA } from './started-data.ts';

/**
 * Before all files: starts a server once and ends it, and keeps its data for the servers of tests, which begin with a copy of it. Making
 * databases takes seconds of a processor, each time. Nothing of it where a PostgreSQL is given: its databases lie elsewhere.
 *
 * @returns takes it away again.
 */
export default async function startOnce(): Promise<() => void> {
  if (process.env['E2E_POSTGRES_URL'] !== undefined) return () => undefined;
  const dataDir = makeDataDir();
  const server = await startServer({ dataDir });
  await server.signal('SIGTERM');
  process.env[FIRST_DATA] = dataDir;
  return () => removeDataDir(dataDir);
}
