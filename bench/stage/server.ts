import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CredentialClient, createClient } from '@playhead/sdk';
import type { Command } from './pinning.ts';
import { type Stage, sleep } from './run-benchmark.ts';

const MAIN = join(import.meta.dirname, '..', '..', 'packages', 'server', 'dist', 'main.js');
const START_LIMIT_MS = 120_000;
const ACCESS_KEY = 'BENCHACCESSKEY000001';
const SECRET_KEY = 'bench-secret-key-000000000000000000000001';

/** The built server in a process of its own. */
export interface BenchServer {
  readonly url: string;
  readonly pid: number;
  readonly client: CredentialClient;
  /** Ends it in order and waits for that. */
  readonly stop: () => Promise<void>;
}

/** A folder for a server's data, removed at the end. */
export function makeDataDir(stage: Stage): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'playhead-bench-'));
  stage.atEnd(() => rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 }));
  return dataDir;
}

/** The key pair of its first account. */
export const KEYS = { accessKey: ACCESS_KEY, secretKey: SECRET_KEY };

/** Starts the built server on a free port and waits until it is ready. `wrap` may change its command, to pin it to a core. */
export async function startServer(
  stage: Stage,
  dataDir: string,
  wrap: (command: Command) => Command = (command) => command,
): Promise<BenchServer> {
  const port = await freePort();
  const [command, ...args] = wrap([process.execPath, MAIN]);
  const child = spawn(command, args, { env: environment(port, dataDir), stdio: ['ignore', 'ignore', 'inherit'] });
  const stop = () => end(child);
  stage.atEnd(stop);
  const url = `http://127.0.0.1:${port}`;
  await untilReady(url, child);
  const client = createClient({ baseUrl: url, ...KEYS });
  return { url, pid: child.pid ?? 0, client, stop };
}

/** What has the built server do one thing to the stores of a folder, and end. */
export const roleCommand = (dataDir: string, role: 'rollup' | 'reconcile') => ({
  command: [process.execPath, MAIN] as const,
  env: { ...environment(0, dataDir), PLAYHEAD_PORT: '8080', PLAYHEAD_ROLE: role },
});

/** Ends a process with SIGTERM and waits until it is gone. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

const environment = (port: number, dataDir: string) => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PLAYHEAD_'))),
  PLAYHEAD_PORT: String(port),
  PLAYHEAD_DATA_DIR: dataDir,
  // A benchmark is one caller that asks for more than any caller may.
  PLAYHEAD_RATE_PER_SECOND: '0',
  PLAYHEAD_THROTTLE_IN_FLIGHT: '0',
  // Load generators say from where their viewers come.
  PLAYHEAD_TRUSTED_PROXIES: '127.0.0.1',
  PLAYHEAD_BOOTSTRAP_PASSWORD: 'a-long-enough-password',
  PLAYHEAD_BOOTSTRAP_ACCESS_KEY: ACCESS_KEY,
  PLAYHEAD_BOOTSTRAP_SECRET_KEY: SECRET_KEY,
});

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('The server ended while starting.');
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(50);
  }
  throw new Error('The server was not ready in time.');
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}
