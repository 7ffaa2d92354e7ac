import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Answer, failure, KEYS, startServerForTests } from '../server-for-tests.ts';
import { runCli } from './run-cli.ts';
import type { CliWorld } from './world.ts';

/** How one call of the program differs from the usual. */
export interface CallSetup {
  readonly env?: Readonly<Record<string, string>>;
  /** Standard input, where nobody sits at a terminal. */
  readonly stdin?: string;
  /** What somebody at the terminal answers, question by question; then there is a terminal. */
  readonly answers?: readonly string[];
  readonly world?: Partial<CliWorld>;
}

/** Answers every request with a bug, so that a test sees it when one comes that should not. */
export const unused: Answer = () => failure(500, '900', 'Not to be asked');

/** A folder for configuration, gone when the test ends. */
export function makeConfigFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'playhead-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Calls the program in this process, against a real server that answers so. */
export async function playhead(args: readonly string[], answer: Answer, setup: CallSetup = {}) {
  const server = await startServerForTests(answer);
  onTestFinished(() => server.close());
  const stdout: string[] = [];
  const stderr: string[] = [];
  const answers = [...(setup.answers ?? [])];
  const asked: { readonly question: string; readonly isSecret: boolean }[] = [];
  const ask = async (question: string, isSecret: boolean) => {
    asked.push({ question, isSecret });
    return answers.shift() ?? '';
  };
  const code = await runCli({
    args,
    env: {
      PLAYHEAD_URL: server.url,
      PLAYHEAD_ACCESS_KEY: KEYS.accessKey,
      PLAYHEAD_SECRET_KEY: KEYS.secretKey,
      XDG_CONFIG_HOME: setup.env?.['XDG_CONFIG_HOME'] ?? '/nonexistent',
      ...setup.env,
    },
    write: (text) => void stdout.push(text),
    complain: (text) => void stderr.push(text),
    isColoured: false,
    input: {
      isTerminal: setup.answers !== undefined,
      readAll: async () => setup.stdin ?? '',
      ask: (question) => ask(question, false),
      askSecret: (question) => ask(question, true),
    },
    signal: new AbortController().signal,
    sleep: async () => {},
    ...setup.world,
  });
  return { code, stdout: stdout.join(''), stderr: stderr.join(''), asked, url: server.url, requests: server.requests };
}
