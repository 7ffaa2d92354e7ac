import { signedHeaders } from '@playhead/signing';
import { describe, expect, it } from 'vitest';
import { ACCOUNT, type TestServer } from './stage/server.ts';
import { clientOf } from './stage/statistics.ts';
import { withServer } from './stage/with-server.ts';

let server: TestServer;
withServer((started) => {
  server = started;
});

interface Call {
  readonly method?: string;
  readonly target: string;
  readonly body?: string;
  readonly accessKey?: string;
  readonly secretKey?: string;
  readonly nowMs?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Signs as the documentation says, with whatever the test gets wrong on purpose. */
async function call({ method = 'POST', target, body, nowMs = Date.now(), headers = {}, ...keys }: Call) {
  const { accessKey = ACCOUNT.accessKey, secretKey = ACCOUNT.secretKey } = keys;
  const signed = await signedHeaders({ method, target, accessKey, secretKey, nowMs });
  const response = await fetch(`${server.url}${target}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...signed,
      'x-ncp-region_code': 'KR',
      ...headers,
    },
    ...(body === undefined ? {} : { body }),
  });
  return {
    status: response.status,
    headers: response.headers,
    json: (await response.json()) as Record<string, unknown>,
  };
}

const errorOf = ({ status, json }: Awaited<ReturnType<typeof call>>) => ({
  status,
  ...(json['error'] as Record<string, string>),
});

describe('the signed API', () => {
  it('creates a player by the overview’s own request, on its singular path', async () => {
    const body = JSON.stringify({ name: 'api-guide', domains: [{ type: 'web', domain: 'http://*.naverncp.com' }] });
    const answer = await call({ target: '/api/v1/player', body });
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({ code: '200', message: 'OK', result: { name: 'api-guide' } });
    expect(answer.headers.get('x-ncp-trace-id')).toMatch(/^[a-z0-9]{26}$/);

    const list = await call({ method: 'GET', target: '/api/v1/players?page_no=1&page_size=10' });
    expect(list.json['result']).toMatchObject({ total: 2, page_no: 1, page_size: 10, page_count: 1 });
    expect(JSON.stringify(list.json)).toContain('api-guide');
  });

  it('refuses a wrong signature', async () => {
    const answer = await call({ target: '/api/v1/player', body: '{}', secretKey: 'somebody-elses' });
    expect(errorOf(answer)).toMatchObject({ status: 401, errorCode: '200', message: 'Authentication Failed' });
  });

  it('refuses a signature over another query than the one that was sent', async () => {
    const target = '/api/v1/players?page_no=1';
    const signed = await signedHeaders({ method: 'GET', target, ...keys(), nowMs: Date.now() });
    const answer = await fetch(`${server.url}/api/v1/players?page_no=2`, { headers: signed });
    expect(answer.status).toBe(401);
  });

  it.each([-5 * 60_000, 5 * 60_000 + 5000])('refuses a timestamp %i ms off', async (offMs) => {
    const answer = await call({ method: 'GET', target: '/api/v1/players', nowMs: Date.now() + offMs });
    expect(errorOf(answer)).toMatchObject({
      status: 401,
      errorCode: '200',
      details: expect.stringContaining('5 minutes'),
    });
  });

  it('refuses an unknown key, in the same words as a wrong signature', async () => {
    const unknown = await call({ method: 'GET', target: '/api/v1/players', accessKey: 'NOBODY00000000000000' });
    const wrong = await call({ method: 'GET', target: '/api/v1/players', secretKey: 'wrong' });
    expect(errorOf(unknown)).toEqual(errorOf(wrong));
  });

  it('refuses a request that is not signed at all, and says how', async () => {
    const answer = await fetch(`${server.url}/api/v1/players`);
    expect(answer.status).toBe(401);
    expect(JSON.stringify(await answer.json())).toContain('x-ncp-apigw-signature-v2');
  });

  it('refuses a body that is not JSON', async () => {
    const answer = await call({ target: '/api/v1/player', body: '{"name":' });
    expect(errorOf(answer)).toMatchObject({ status: 400, errorCode: '100', message: 'Bad Request Exception' });
  });

  it('refuses a body that is too large before it reads it', async () => {
    const answer = await call({ target: '/api/v1/player', body: JSON.stringify({ name: 'x'.repeat(2_000_000) }) });
    expect(errorOf(answer)).toMatchObject({ status: 413, errorCode: '430', message: 'Request Entity Too Large' });
  });

  it.each([
    [{ domains: [{ type: 'web', domain: 'http://a.test' }] }, '4700', 'Body (JSON) name is missing.'],
    [{ name: 'no-domains' }, '4702', 'Body (JSON) domains is missing.'],
    [
      { name: 'bad-domain', domains: [{ type: 'web', domain: 'http://' }] },
      '4703',
      'Some domains in Body (JSON) domains are invalid. (if type is web)',
    ],
    [
      { name: 'bad-type', domains: [{ type: 'tv', domain: 'x' }] },
      '4705',
      'Some types in Body (JSON) domains are invalid.',
    ],
    [{ name: 'demo', domains: [{ type: 'web', domain: 'http://a.test' }] }, '4805', 'The player name already exists.'],
  ])('answers %j with %s, over HTTP 200', async (body, errorCode, message) => {
    const answer = await call({ target: '/api/v1/players', body: JSON.stringify(body) });
    expect(errorOf(answer)).toMatchObject({ status: 200, errorCode, message });
  });

  it.each([
    ['page_no=1001', 'page_no exceeds the size limit.'],
    ['page_size=1001', 'page_size exceeds the size limit.'],
  ])('answers %s in the overview’s words', async (query, message) => {
    const answer = await call({ method: 'GET', target: `/api/v1/players?${query}` });
    expect(errorOf(answer)).toMatchObject({ status: 400, errorCode: '100', message });
  });

  it('answers an unknown address with 404/300 and an unknown player with 4801', async () => {
    expect(errorOf(await call({ method: 'GET', target: '/api/v1/nothing' }))).toMatchObject({
      status: 404,
      errorCode: '300',
    });
    expect(errorOf(await call({ method: 'GET', target: '/api/v1/players/999999' }))).toMatchObject({
      status: 200,
      errorCode: '4801',
    });
    expect(errorOf(await call({ method: 'GET', target: '/api/v1/players/first' }))).toMatchObject({
      status: 200,
      errorCode: '4601',
    });
  });

  it('serves the sdk the same: create, list, show, embed', async () => {
    const client = clientOf(server);
    const created = await client.players.create({
      name: 'by-sdk',
      domains: [{ type: 'web', domain: 'https://sdk.example.com' }],
    });
    const shown = await client.players.view(created.no);
    expect(shown).toMatchObject({ name: 'by-sdk', domains: { web: [{ domain: 'https://sdk.example.com' }] } });
    const { forms } = await client.players.embed(created.no);
    expect(forms[0]?.code).toContain(created.access_key);
    await expect(client.players.view(999_999)).rejects.toMatchObject({ code: '4801' });
  });

  it('keeps accounts, statistics and players behind the signature', async () => {
    for (const path of ['/api/v1/players/1001', '/api/v1/players/1001/embed', '/api/v1/statistics?metrics=views']) {
      expect((await fetch(`${server.url}${path}`)).status, path).toBe(401);
    }
  });

  it('serves OpenAPI and a reference page that needs nothing from elsewhere', async () => {
    const description = (await (await fetch(`${server.url}/reference/json`)).json()) as {
      openapi: string;
      paths: object;
    };
    expect(description.openapi).toBe('3.1.0');
    expect(Object.keys(description.paths)).toEqual(
      expect.arrayContaining(['/api/v1/players', '/api/v1/statistics', '/v1/beats']),
    );
    const page = await (await fetch(`${server.url}/reference`)).text();
    expect(page).not.toMatch(/(src|href)="https?:/);
  });
});

const keys = () => ({ accessKey: ACCOUNT.accessKey, secretKey: ACCOUNT.secretKey });
