import type { Statistics } from '@playhead/contract/api';
import { METRIC_IDS } from '@playhead/contract/metrics';
import { createClient } from '@playhead/sdk';
import { ACCOUNT, type TestServer } from './server.ts';

const LIMIT_MS = 20_000;

/** The management API as a developer with the printed key pair uses it. */
export const clientOf = (server: TestServer) =>
  createClient({ baseUrl: server.url, accessKey: ACCOUNT.accessKey, secretKey: ACCOUNT.secretKey });

/** Every metric's value of a player in the last hour. */
export async function totalsOf(server: TestServer, playerNo: number): Promise<Record<string, number | null>> {
  const { totals } = await clientOf(server).statistics({
    metrics: METRIC_IDS,
    player_no: playerNo,
    from: new Date(Date.now() - 3_600_000).toISOString(),
  });
  return Object.fromEntries(Object.entries(totals as Statistics['totals']).map(([id, { value }]) => [id, value]));
}

/** Asks until the answer is as wished, and returns it; else says what it was last. */
export async function eventually<Value>(
  ask: () => Promise<Value>,
  isWished: (value: Value) => boolean,
): Promise<Value> {
  const deadline = Date.now() + LIMIT_MS;
  let value = await ask();
  while (!isWished(value)) {
    if (Date.now() > deadline) throw new Error(`Still not as wished: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 250));
    value = await ask();
  }
  return value;
}
