import { createClient, PlayheadApiError } from '@playhead/sdk';
import { expect, it } from 'vitest';
import { ACCOUNT, type TestServer } from './stage/server.ts';
import { withServer } from './stage/with-server.ts';

const SITE = 'https://news.example.com';
const domains = [{ type: 'web' as const, domain: SITE }];

let server: TestServer;
withServer((started) => {
  server = started;
});

/** The code that a call is refused with; undefined where it is done. */
const refusalOf = (call: Promise<unknown>): Promise<string | undefined> =>
  call.then(
    () => undefined,
    (error: unknown) => (error instanceof PlayheadApiError ? error.code : String(error)),
  );

it('an account has what its plan gives it, until the operator changes plan or service', async () => {
  const { accessKey, secretKey } = ACCOUNT;
  const operator = createClient({ baseUrl: server.url, accessKey, secretKey });
  const opened = await operator.accounts.create({ name: 'News', email: 'news@example.com', plan: 'basic' });
  const keys = { accessKey: opened.access_key, secretKey: opened.secret_key };
  const { players } = createClient({ baseUrl: server.url, ...keys });

  const player = await players.create({ name: 'news', domains });
  expect(await players.list()).toMatchObject({ total: 1, pricing: 'free' });
  const second = () => refusalOf(players.create({ name: 'second', domains }));
  const paid = () => refusalOf(players.applyDev(player.no, { option: { autoPause: true } }));
  const deploy = () => refusalOf(players.applyProd(player.no));
  expect([await second(), await paid(), await deploy()]).toEqual(['4803', '4804', '4804']);

  await operator.accounts.edit(opened.id, { plan: 'standard' });
  expect([await second(), await paid(), await deploy()]).toEqual([undefined, undefined, undefined]);
  expect(await players.list()).toMatchObject({ total: 2, pricing: 'pay' });

  await operator.accounts.edit(opened.id, { service: 'stopped' });
  expect(await refusalOf(players.list())).toBe('200');
  expect(await licence(player.access_key)).toMatchObject({ error: { code: 'E0001' } });
  await operator.accounts.edit(opened.id, { service: 'active' });
  expect(await refusalOf(players.list())).toBe(undefined);
});

/** Asks for a licence as a page does. */
async function licence(accessKey: string): Promise<unknown> {
  const body = JSON.stringify({ accessKey });
  const response = await fetch(`${server.url}/v1/licence`, { method: 'POST', headers: { origin: SITE }, body });
  return response.json();
}
