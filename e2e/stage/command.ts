import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ACCOUNT, type TestServer } from './server.ts';

const PROGRAM = join(import.meta.dirname, '..', '..', 'packages', 'sdk', 'bin', 'playhead.mjs');

/** How one call of the program ended. */
export interface CalledCommand {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A call of the program that goes on. */
export interface RunningCommand {
  readonly child: ChildProcessWithoutNullStreams;
  /** What it has printed so far. */
  readonly stdout: () => string;
  readonly ended: Promise<CalledCommand>;
}

interface CommandSetup {
  /** Instead of the account's own pair. */
  readonly keys?: { readonly access_key: string; readonly secret_key: string };
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The built program as a process of its own, with nothing in its environment but what the test says. */
export function startCommand(server: TestServer, args: readonly string[], setup: CommandSetup = {}): RunningCommand {
  const { access_key, secret_key } = setup.keys ?? { access_key: ACCOUNT.accessKey, secret_key: ACCOUNT.secretKey };
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    env: {
      PATH: process.env['PATH'],
      HOME: server.dataDir,
      PLAYHEAD_URL: server.url,
      PLAYHEAD_ACCESS_KEY: access_key,
      PLAYHEAD_SECRET_KEY: secret_key,
      ...setup.env,
    },
  });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
    });
  }
  child.stdin.end(setup.stdin ?? '');
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, ...output }));
  return { child, stdout: () => output.stdout, ended };
}

/** Calls the program and waits until it has ended. */
export const callCommand = (server: TestServer, args: readonly string[], setup?: CommandSetup) =>
  startCommand(server, args, setup).ended;
