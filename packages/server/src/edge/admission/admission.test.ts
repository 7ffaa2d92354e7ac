import { once } from 'node:events';
import { connect } from 'node:net';
import { plansWith } from '@playhead/contract/plans';
import { signedHeaders } from '@playhead/signing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openRelational, type RelationalStore } from '../../store/relational/index.ts';
import {
  type AnswerForTests,
  type EdgeForTests,
  type EdgeForTestsOptions,
  EMAIL,
  KEYS,
  PASSWORD,
  startEdgeForTests,
  UNLIMITED,
} from '../edge-for-tests.ts';

let relational: RelationalStore;
let edge: EdgeForTests;

beforeAll(async () => {
  relational = await openRelational({ kind: 'embedded', path: 'memory://' });
  await relational.migrate();
});
afterEach(async () => {
  await edge.close();
  for (const table of ['api_usage', 'audit_log', 'session', 'access_key', 'app_user', 'account'] as const) {
    await relational.db.deleteFrom(table).execute();
  }
});
afterAll(() => relational.close());

const start = async (limits: Partial<typeof UNLIMITED>, options: Partial<EdgeForTestsOptions> = {}) => {
  const parts = { limits: { ...UNLIMITED, ...limits }, ...options.parts };
  edge = await startEdgeForTests({ relational, ...options, parts });
};
const errorOf = ({ status, json, headers }: AnswerForTests) => ({
  status,
  code: json?.error?.errorCode,
  message: json?.error?.message,
  retryAfter: headers.get('retry-after'),
});
const OK = expect.objectContaining({ status: 200, code: undefined });
const RATE_LIMITED = { status: 429, code: '420', message: 'Rate Limited', retryAfter: '1' };

/** A further account with a key pair of its own. */
async function openAccount(name: string) {
  const input = { name, email: `${name}@example.com` };
  const outcome = await edge.control.accounts.create({ accountId: await operatorId(), name: 'test' }, input);
  if (!outcome.ok) throw new Error(outcome.details);
  const { id, access_key: accessKey, secret_key: secretKey } = outcome.account;
  return { id, keys: { accessKey, secretKey } };
}
const operatorId = async () => (await edge.control.keys.find(KEYS.accessKey))?.accountId ?? 0;
const list = (keys: { accessKey: string; secretKey: string } = KEYS) => edge.call('/api/v1/players', { keys });

describe('the rate limit', () => {
  it('lets a burst in, then 429/420 until Retry-After is over, and leaves other keys alone', async () => {
    await start({ ratePerSecond: 1, rateBurst: 3 });
    const other = await openAccount('other');
    const answers = [await list(), await list(), await list(), await list()];
    expect(answers.map(errorOf)).toEqual([OK, OK, OK, RATE_LIMITED]);
    expect(errorOf(await list(other.keys))).toEqual(OK);
    edge.clock.nowMs += 1000;
    expect([await list(), await list()].map(errorOf)).toEqual([OK, RATE_LIMITED]);
  });

  it('counts no request whose proof is bad: nobody uses up what is another’s', async () => {
    await start({ ratePerSecond: 1, rateBurst: 1 });
    const forged = await list({ ...KEYS, secretKey: 'guessed' });
    expect(errorOf(forged)).toMatchObject({ status: 401, code: '200' });
    expect(errorOf(await list())).toEqual(OK);
  });

  it('counts a user, whatever the sessions', async () => {
    await start({ ratePerSecond: 1, rateBurst: 2 });
    const cookies = [await signIn(), await signIn()];
    const ask = (cookie: string) => edge.request('/api/v1/players', { headers: { cookie } });
    const answers = [await ask(cookies[0] ?? ''), await ask(cookies[1] ?? ''), await ask(cookies[0] ?? '')];
    expect(answers.map(errorOf)).toEqual([OK, OK, RATE_LIMITED]);
    expect(errorOf(await list())).toEqual(OK);
  });
});

async function signIn(): Promise<string> {
  const answer = await edge.request('/api/v1/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: EMAIL, password: PASSWORD }),
  });
  return (answer.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';
}

describe('the throttle', () => {
  /** A request that is let in and whose body never comes whole. */
  async function hang() {
    const target = '/api/v1/players';
    const signed = await signedHeaders({ method: 'POST', target, ...KEYS, nowMs: edge.clock.nowMs });
    const headers = { host: 'x', 'content-type': 'application/json', 'content-length': '2', ...signed };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    const socket = connect(edge.port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write([`POST ${target} HTTP/1.1`, ...lines, '', '{'].join('\r\n'));
    return socket;
  }

  it('refuses with 429/410 while too many requests of a key are under way, those that hang up not counted', async () => {
    await start({ throttleInFlight: 2 });
    const other = await openAccount('other');
    const sockets = [await hang(), await hang()];
    await expect.poll(async () => errorOf(await list()).code).toBe('410');
    expect(errorOf(await list())).toEqual({ status: 429, code: '410', message: 'Throttle Limited', retryAfter: '1' });
    expect(errorOf(await list(other.keys))).toEqual(OK);
    sockets[0]?.destroy();
    await expect.poll(async () => errorOf(await list()).status).toBe(200);
    const answered = once(sockets[1] ?? fail(), 'data');
    sockets[1]?.write('}');
    expect(String(await answered)).toContain('4700');
    const both = await Promise.all([list(), list()]);
    expect(both.map(errorOf)).toEqual([OK, OK]);
    sockets[1]?.destroy();
  });
});

const fail = (): never => {
  throw new Error('there is no socket');
};

describe('the limit of failed proofs', () => {
  const forge = (headers = {}) =>
    edge.call('/api/v1/players', { keys: { accessKey: KEYS.accessKey, secretKey: 'guessed' }, headers });

  it('has an address wait that fails too often, and lets a key go on that is at work there', async () => {
    await start({ failedProofsPerMinute: 2 });
    const other = await openAccount('other');
    expect(errorOf(await list())).toEqual(OK);
    const codes = [await forge(), await forge(), await forge()].map((answer) => errorOf(answer).code);
    expect(codes).toEqual(['200', '200', '200']);
    const unknown = { accessKey: 'NOBODY00000000000001', secretKey: 'x' };
    expect(errorOf(await list(unknown))).toMatchObject({ status: 429, code: '420', retryAfter: '30' });
    expect(errorOf(await list())).toEqual(OK);
    expect(errorOf(await list(other.keys))).toMatchObject({ status: 429, code: '420' });
    edge.clock.nowMs += 30_000;
    expect(errorOf(await list(other.keys))).toEqual(OK);
  });

  it('counts for the caller’s own address where a proxy that is trusted names it, and where none is, for the proxy', async () => {
    await start({ failedProofsPerMinute: 1 }, { parts: { trustedProxies: ['127.0.0.1'] } });
    const from = (address: string) => forge({ 'x-ncp-iam-access-key': address, 'x-forwarded-for': address });
    expect(errorOf(await from('192.0.2.1'))).toMatchObject({ status: 401 });
    expect(errorOf(await from('192.0.2.1'))).toMatchObject({ status: 429 });
    expect(errorOf(await from('192.0.2.2'))).toMatchObject({ status: 401 });
    await edge.close();
    await start({ failedProofsPerMinute: 1 });
    expect(errorOf(await from('192.0.2.3'))).toMatchObject({ status: 401 });
    expect(errorOf(await from('192.0.2.4'))).toMatchObject({ status: 429 });
  });
});

describe('a stopped service', () => {
  it('is answered with HTTP 200 and 200/Unauthorized, until it is started again', async () => {
    await start({});
    const { id, keys } = await openAccount('other');
    const operator = { accountId: await operatorId(), name: 'operator' };
    expect(errorOf(await list(keys))).toEqual(OK);
    await edge.control.accounts.update(operator, id, { service: 'stopped' });
    const refused = await list(keys);
    expect(refused.status).toBe(200);
    expect(refused.json).toEqual({
      error: { errorCode: '200', message: 'Unauthorized', details: expect.stringContaining('operator') },
    });
    const asXml = await edge.call('/api/v1/players', { keys, headers: { accept: 'application/xml' } });
    expect(asXml.text).toContain('<error><errorCode>200</errorCode><message>Unauthorized</message>');
    expect(errorOf(await list())).toEqual(OK);
    await edge.control.accounts.update(operator, id, { service: 'active' });
    expect(errorOf(await list(keys))).toEqual(OK);
  });
});

describe('the quota', () => {
  const plans = plansWith({ standard: { monthlyRequests: 3 }, basic: {} });

  it('refuses with 429/400 once the month is used up, over a restart too, until the next month', async () => {
    await start({}, { plans });
    edge.clock.nowMs = Date.parse('2026-11-30T23:00:00Z');
    expect([await list(), await list(), await list()].map(errorOf)).toEqual([OK, OK, OK]);
    const refused = { status: 429, code: '400', message: 'Quota Exceeded', retryAfter: '3600' };
    expect(errorOf(await list())).toEqual(refused);
    await edge.control.usage.flush();
    const before = edge;
    await before.close();
    await start({}, { plans });
    edge.clock.nowMs = Date.parse('2026-11-30T23:00:00Z');
    expect(errorOf(await list())).toEqual(refused);
    edge.clock.nowMs = Date.parse('2026-12-01T00:00:00Z');
    expect(errorOf(await list())).toEqual(OK);
  });

  it('asks to wait a day at most, counts no request that was refused, and is for each account', async () => {
    await start({}, { plans });
    edge.clock.nowMs = Date.parse('2026-11-01T00:00:00Z');
    const other = await openAccount('other');
    for (let asked = 0; asked < 5; asked += 1) await list();
    expect(errorOf(await list()).retryAfter).toBe('86400');
    expect(await edge.control.usage.ofMonth(await operatorId())).toBe(3);
    expect(errorOf(await list(other.keys))).toEqual(OK);
  });
});
