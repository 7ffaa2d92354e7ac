import { plansWith } from '@playhead/contract/plans';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRelational, type RelationalStore } from '../../store/relational/index.ts';
import { type AnswerForTests, type EdgeForTests, KEYS, startEdgeForTests } from '../edge-for-tests.ts';

let relational: RelationalStore;
let edge: EdgeForTests;
let customer: { id: number; keys: { accessKey: string; secretKey: string } };
const NEW = { name: 'News Corp', email: 'news@example.com', plan: 'basic' };

beforeAll(async () => {
  relational = await openRelational({ kind: 'embedded', path: 'memory://' });
  await relational.migrate();
  const plans = plansWith({ standard: {}, basic: { players: 2, monthlyRequests: 1 } });
  edge = await startEdgeForTests({ relational, plans });
  const { json } = await send('POST', '/api/v1/accounts', NEW);
  const { id, access_key: accessKey, secret_key: secretKey } = json.result;
  customer = { id, keys: { accessKey, secretKey } };
});
afterAll(async () => {
  await edge.close();
  await relational.close();
});

const send = (method: string, target: string, body?: object, keys: { accessKey: string; secretKey: string } = KEYS) =>
  edge.call(target, { method, keys, ...(body ? { body: JSON.stringify(body) } : {}) });
const errorOf = ({ status, json }: AnswerForTests) => ({ status, ...json?.error });

describe('accountRoutes', () => {
  it('open an account whose key pair works', async () => {
    const { json } = await send('GET', '/api/v1/account', undefined, customer.keys);
    expect(json.result).toMatchObject({
      id: customer.id,
      name: 'News Corp',
      plan: 'basic',
      service: 'active',
      limits: { players: 2, monthly_requests: 1 },
      used: { players: 0, monthly_requests: 1 },
    });
  });

  it.each([
    ['GET', '/api/v1/accounts', undefined],
    ['POST', '/api/v1/accounts', NEW],
    ['PUT', '/api/v1/accounts/1', { plan: 'basic' }],
  ])('are for the operator alone: %s %s', async (method, target, body) => {
    const answer = await send(method, target, body, customer.keys);
    expect(errorOf(answer)).toMatchObject({ status: 401, errorCode: '210', message: 'Permission Denied' });
  });

  it('let the account see what it used when its quota is used up, and nothing else', async () => {
    expect(errorOf(await send('GET', '/api/v1/players', undefined, customer.keys))).toMatchObject({ errorCode: '400' });
    const { json } = await send('GET', '/api/v1/usage?months=2', undefined, customer.keys);
    expect(json.result).toMatchObject({ quota: 1, months: [{ by_key: [{ name: customer.keys.accessKey }] }, {}] });
    expect((await send('GET', '/api/v1/account', undefined, customer.keys)).status).toBe(200);
  });

  it('change an account: its new plan holds at once', async () => {
    const { json } = await send('PUT', `/api/v1/accounts/${customer.id}`, { plan: 'standard', name: 'News' });
    expect(json.result).toMatchObject({ id: customer.id, plan: 'standard', name: 'News' });
    expect((await send('GET', '/api/v1/players', undefined, customer.keys)).status).toBe(200);
    const { json: all } = await send('GET', '/api/v1/accounts');
    expect(all.result.list).toMatchObject([{ id: 1 }, { id: customer.id, name: 'News' }]);
  });

  it('refuse what cannot be', async () => {
    const put = (id: number | string, body: object) => send('PUT', `/api/v1/accounts/${id}`, body);
    expect(errorOf(await put(99, { plan: 'basic' }))).toMatchObject({ status: 404, errorCode: '4951' });
    expect(errorOf(await put(1, { service: 'stopped' }))).toMatchObject({ status: 409, errorCode: '4952' });
    for (const id of ['99999999999999', '1e400']) {
      expect(errorOf(await put(id, { plan: 'basic' }))).toMatchObject({ status: 400, errorCode: '100' });
    }
    expect(errorOf(await put('x', { plan: 'basic' }))).toMatchObject({ status: 400, errorCode: '100' });
    expect(errorOf(await put(1, { plan: 'gold' }))).toMatchObject({ status: 400, errorCode: '100' });
    expect(errorOf(await put(1, {}))).toMatchObject({ status: 400, errorCode: '100' });
    expect(errorOf(await put(1, { plan: 'basic', colour: 'red' }))).toMatchObject({ status: 400, errorCode: '100' });
    expect(errorOf(await send('POST', '/api/v1/accounts', NEW))).toMatchObject({ status: 409, errorCode: '4922' });
  });
});

describe('usageRoutes', () => {
  it.each(['0', '25', 'x'])('refuse %s months', async (months) => {
    expect(errorOf(await send('GET', `/api/v1/usage?months=${months}`))).toMatchObject({
      status: 400,
      errorCode: '100',
    });
  });
});
