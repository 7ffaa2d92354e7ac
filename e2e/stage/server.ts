import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseOf } from './database.ts';
import { asOnceStarted } from './started-data.ts';

const MAIN = join(import.meta.dirname, '..', '..', 'packages', 'server', 'dist', 'main.js');
const START_LIMIT_MS = 200_000;

/** The account that a test server begins with. */
export const ACCOUNT = {
  email: 'tester@playhead.local',
  password: 'a-long-enough-password',
  accessKey: 'E2EACCESSKEY00000001',
  secretKey: 'e2e-secret-key-0000000000000000000000001',
} as const;

/** A built server in a process of its own. */
export interface TestServer {
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
  /** Everything it has printed. */
  readonly output: () => string;
  /** Sends a signal and waits for the end; returns the exit code, or null where a signal ended it. */
  readonly signal: (name: NodeJS.Signals) => Promise<number | null>;
}

/** How a server is started; absent: on a free port, with data of its own and the first account. A directory that is given may be empty: a first start. */
export interface StartOptions {
  readonly dataDir?: string;
  readonly port?: number;
  readonly environment?: Readonly<Record<string, string>>;
}

/** A place for a server's data, gone with {@link removeDataDir}. */
export const makeDataDir = (): string => mkdtempSync(join(tmpdir(), 'playhead-e2e-'));
export const removeDataDir = (dataDir: string): void =>
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });

/** Starts the built server as `npm start` does and waits until it is ready. */
export async function startServer({
  dataDir = asOnceStarted(makeDataDir()),
  port,
  environment = {},
}: StartOptions = {}): Promise<TestServer> {
  const chosenPort = port ?? (await freePort());
  const child = spawn(process.execPath, [MAIN], {
    env: {
      ...withoutOurs(process.env),
      ...ENVIRONMENT,
      PLAYHEAD_PORT: String(chosenPort),
      PLAYHEAD_DATA_DIR: dataDir,
      ...(await databaseOf(dataDir)),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = collect(child);
  const url = `http://127.0.0.1:${chosenPort}`;
  await untilReady(url, child, output);
  const signal = async (name: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const ended = once(child, 'exit');
    child.kill(name);
    await ended;
    return child.exitCode;
  };
  return { url, port: chosenPort, dataDir, output, signal };
}

const ENVIRONMENT = {
  PLAYHEAD_BOOTSTRAP_EMAIL: ACCOUNT.email,
  PLAYHEAD_BOOTSTRAP_PASSWORD: ACCOUNT.password,
  PLAYHEAD_BOOTSTRAP_ACCESS_KEY: ACCOUNT.accessKey,
  PLAYHEAD_BOOTSTRAP_SECRET_KEY: ACCOUNT.secretKey,
};

const withoutOurs = (environment: NodeJS.ProcessEnv) =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('PLAYHEAD_')));

function collect(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  }
  return () => text;
}

async function untilReady(url: string, child: ChildProcess, output: () => string): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`The server ended while starting:\n${output()}`);
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`The server was not ready in time:\n${output()}`);
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}
