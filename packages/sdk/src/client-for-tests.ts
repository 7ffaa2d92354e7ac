import { onTestFinished } from 'vitest';
import { createClient } from './client.ts';
import type { CredentialOptions } from './client-options.ts';
import { type Answer, KEYS, startServerForTests } from './server-for-tests.ts';

interface Setup extends Partial<CredentialOptions> {
  /** Where on the server the API lies. */
  readonly path?: string;
}

/** A signing client of a real server that answers so, until the test ends; `waits` are the pauses that the client made. */
export async function startClientForTests(answer: Answer, { path = '', ...options }: Setup = {}) {
  const server = await startServerForTests(answer);
  onTestFinished(() => server.close());
  const waits: number[] = [];
  const sleep = async (ms: number) => void waits.push(ms);
  const client = createClient({ baseUrl: server.url + path, ...KEYS, sleep, random: () => 0.5, ...options });
  return { client, waits, server, requests: server.requests };
}

/** What a promise is rejected with; undefined where it is not. */
export const caught = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );
