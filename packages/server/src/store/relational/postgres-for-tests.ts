import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';

/** A PostgreSQL server of this test alone. */
export interface PostgresForTests {
  /** Makes an empty database and gives its URL. */
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
}

interface Identity {
  readonly uid?: number;
  readonly gid?: number;
}

const run = promisify(execFile);

/** Debian keeps the server's programs out of PATH, one folder for each version. */
const DEBIAN_FOLDER = '/usr/lib/postgresql';
const READY_WITHIN_MS = 60_000;

/** Folder of the server's programs, the newest version where there are several; undefined where PostgreSQL is not installed. */
export function findPostgresFolder(): string | undefined {
  const inPath = spawnSync('sh', ['-c', 'command -v initdb'], { encoding: 'utf8' }).stdout.trim();
  const folders = inPath === '' ? debianFolders() : [dirname(inPath), ...debianFolders()];
  return folders.find((folder) => ['initdb', 'postgres'].every((program) => existsSync(join(folder, program))));
}

function debianFolders(): string[] {
  if (!existsSync(DEBIAN_FOLDER)) return [];
  const versions = readdirSync(DEBIAN_FOLDER).sort((left, right) => Number(right) - Number(left));
  return versions.map((version) => join(DEBIAN_FOLDER, version, 'bin'));
}

/**
 * Starts PostgreSQL in a temporary folder on a free port, to be stopped by the caller.
 *
 * @param folder of its programs, see {@link findPostgresFolder}.
 */
export async function startPostgresForTests(folder: string): Promise<PostgresForTests> {
  const identity = await serverIdentity();
  const home = await mkdtemp(join(tmpdir(), 'playhead-postgres-'));
  const owned = async (name: string) => {
    const path = join(home, name);
    await mkdir(path, { mode: 0o700 });
    if (identity.uid !== undefined && identity.gid !== undefined) await chown(path, identity.uid, identity.gid);
    return path;
  };
  // The folder that mkdtemp made belongs to this user alone; the server's user has to pass through it.
  if (identity.uid !== undefined && identity.gid !== undefined) await chown(home, identity.uid, identity.gid);
  const data = await owned('data');
  const sockets = await owned('sockets');
  try {
    const port = await freePort();
    const as = { ...identity, cwd: data };
    const initdb = ['-D', data, '-U', 'playhead', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
    await run(join(folder, 'initdb'), initdb, as);
    const child = spawn(join(folder, 'postgres'), serverArguments(data, sockets, port), { ...as, stdio: 'ignore' });
    return await serve(child, port, home);
  } catch (error) {
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
    throw error;
  }
}

const serverArguments = (data: string, sockets: string, port: number) => [
  ...['-D', data, '-k', sockets, '-p', String(port)],
  ...['-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off', '-c', 'shared_buffers=16MB'],
];

async function serve(child: ChildProcess, port: number, home: string): Promise<PostgresForTests> {
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const urlOf = (database: string) => `postgresql://playhead@127.0.0.1:${port}/${database}`;
  const stop = async () => {
    process.off('exit', kill);
    await endProcess(child);
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  };
  let databases = 0;
  try {
    await untilReady(child, urlOf('postgres'));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    async createDatabase() {
      databases += 1;
      await execute(urlOf('postgres'), `create database test${databases}`);
      return urlOf(`test${databases}`);
    },
    stop,
  };
}

/** SIGINT is PostgreSQL's fast shutdown: it does not wait for clients to leave. */
async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGINT');
  await exited;
}

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  for (let waitedMs = 0; waitedMs < READY_WITHIN_MS; waitedMs += 50) {
    if (child.exitCode !== null) throw new Error(`PostgreSQL ended at its start with exit code ${child.exitCode}.`);
    const ready = await execute(url, 'select 1').then(
      () => true,
      () => false,
    );
    if (ready) return;
    await delay(50);
  }
  throw new Error(`PostgreSQL did not answer within ${READY_WITHIN_MS} ms.`);
}

async function execute(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** PostgreSQL refuses to run as root; so root hands it to Debian's `postgres` user, else to `nobody`. */
async function serverIdentity(): Promise<Identity> {
  if (process.getuid?.() !== 0) return {};
  for (const user of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = await Promise.all(
        ['-u', '-g'].map(async (flag) => Number((await run('id', [flag, user])).stdout)),
      );
      if (uid !== undefined && gid !== undefined) return { uid, gid };
    } catch {
      // No such user: try the next one.
    }
  }
  throw new Error('Running as root, and there is neither a user `postgres` nor `nobody` to run PostgreSQL as.');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('No free port.');
  return address.port;
}
