import { signedHeaders } from '@playhead/signing';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { ACCOUNT, makeDataDir, removeDataDir, startServer, type TestServer } from './stage/server.ts';
import { type RawAnswer, sendRaw, sendSigned } from './stage/signed-request.ts';
import { eventually } from './stage/statistics.ts';
import { withServer } from './stage/with-server.ts';

const errorOf = ({ status, json }: RawAnswer) => ({
  status,
  ...(json as { error?: Record<string, string> } | undefined)?.error,
});
const resultOf = <Result>({ json }: RawAnswer) => (json as { result: Result }).result;

describe('the gateway', () => {
  let server: TestServer;
  const environment = { PLAYHEAD_PLAN_BASIC_MONTHLY_REQUESTS: '3', PLAYHEAD_LOG_LEVEL: 'info' };
  withServer(
    (started) => {
      server = started;
    },
    { environment },
  );

  const send = (method: string, target: string, body?: object) =>
    sendSigned(server, {
      method,
      target,
      ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
    });

  it.each([
    ['GET', '/'],
    ['GET', '/console/'],
    ['GET', '/console/players/1001'],
    ['GET', '/demo'],
    ['GET', '/demo/media/master.m3u8'],
    ['GET', '/demo/media/none.m3u8'],
    ['GET', '/embed.js?access_key=none'],
    ['GET', '/reference'],
    ['GET', '/reference/json'],
    ['GET', '/healthz'],
    ['GET', '/metrics'],
    ['GET', '/nowhere'],
    ['HEAD', '/api/v1/players'],
    ['OPTIONS', '/api/v1/players'],
    ['POST', '/v1/beats'],
    ['POST', '/v1/licence'],
    ['PATCH', '/console/'],
  ])('gives %s %s a trace id', async (method, target) => {
    const { headers, status } = await sendRaw(server, { method, target });
    expect(headers['x-ncp-trace-id']).toMatch(/^[a-z0-9]{26}$/);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(status).toBeLessThan(500);
  });

  it('takes from a page of another origin what that page’s browser asks leave for', async () => {
    const headers = {
      origin: 'https://cms.example.com',
      'access-control-request-method': 'PUT',
      'access-control-request-headers':
        'content-type,x-ncp-apigw-signature-v2,x-ncp-apigw-timestamp,x-ncp-iam-access-key',
    };
    const answer = await sendRaw(server, { method: 'OPTIONS', target: '/api/v1/players/1001', headers });
    expect(answer.status).toBe(204);
    const allowed = String(answer.headers['access-control-allow-headers']).split(', ');
    expect(allowed).toEqual(expect.arrayContaining(headers['access-control-request-headers'].split(',')));
  });

  it('answers in XML whoever asks for it', async () => {
    const answer = await sendSigned(server, {
      method: 'GET',
      target: '/api/v1/account',
      headers: { accept: 'text/xml' },
    });
    expect(answer.headers['content-type']).toBe('application/xml; charset=utf-8');
    expect(answer.text).toContain('<response><code>200</code><message>OK</message><result><id>1</id>');
  });

  it('lets the operator open an account, and holds it to its plan and state', async () => {
    const opened = await send('POST', '/api/v1/accounts', { name: 'News', email: 'news@example.com', plan: 'basic' });
    const { id, access_key, secret_key } = resultOf<{ id: number; access_key: string; secret_key: string }>(opened);
    const ask = async () => {
      const target = '/api/v1/players';
      const proof = { method: 'GET', target, accessKey: access_key, secretKey: secret_key, nowMs: Date.now() };
      return errorOf(await sendRaw(server, { method: 'GET', target, headers: await signedHeaders(proof) }));
    };
    expect([await ask(), await ask(), await ask()]).toEqual([{ status: 200 }, { status: 200 }, { status: 200 }]);
    expect(await ask()).toMatchObject({ status: 429, errorCode: '400', message: 'Quota Exceeded' });
    await send('PUT', `/api/v1/accounts/${id}`, { plan: 'standard' });
    expect(await ask()).toEqual({ status: 200 });
    await send('PUT', `/api/v1/accounts/${id}`, { service: 'stopped' });
    expect(await ask()).toMatchObject({ status: 200, errorCode: '200', message: 'Unauthorized' });
    await send('PUT', `/api/v1/accounts/${id}`, { service: 'active' });
    expect(await ask()).toEqual({ status: 200 });
  });

  it('logs a line for each request, without its query or proof', async () => {
    const { headers } = await send('GET', '/api/v1/players?page_no=3');
    const line = await eventually(
      async () =>
        server
          .output()
          .split('\n')
          .find((one) => one.includes(String(headers['x-ncp-trace-id']))),
      (found) => found !== undefined,
    );
    expect(JSON.parse(line ?? '')).toMatchObject({ method: 'GET', path: '/api/v1/players', status: 200 });
    expect(server.output().replace(/Your first account[\s\S]*?ready at/, '')).not.toContain(ACCOUNT.secretKey);
  });
});

describe('the limits', () => {
  let server: TestServer | undefined;
  const dataDir = makeDataDir();
  afterEach(async () => {
    await server?.signal('SIGTERM');
  });
  afterAll(() => removeDataDir(dataDir));

  it('are those of the environment', async () => {
    server = await startServer({ dataDir, environment: { PLAYHEAD_RATE_PER_SECOND: '1', PLAYHEAD_RATE_BURST: '3' } });
    const running = server;
    const refused = await eventually(
      () => sendSigned(running, { method: 'GET', target: '/api/v1/account' }),
      ({ status }) => status === 429,
    );
    expect(errorOf(refused)).toMatchObject({ errorCode: '420', message: 'Rate Limited' });
    expect(refused.headers['retry-after']).toBe('1');
  });

  it('count over a restart: what was counted is stored when the server ends', async () => {
    server = await startServer({ dataDir });
    const usage = async (running: TestServer) => {
      const answer = await sendSigned(running, { method: 'GET', target: '/api/v1/usage?months=1' });
      return resultOf<{ months: { requests: number }[] }>(answer).months[0]?.requests ?? 0;
    };
    const before = await usage(server);
    for (let sent = 0; sent < 5; sent += 1) await sendSigned(server, { method: 'GET', target: '/api/v1/account' });
    await server.signal('SIGTERM');
    server = await startServer({ dataDir });
    expect(await usage(server)).toBe(before + 6);
  });
});
