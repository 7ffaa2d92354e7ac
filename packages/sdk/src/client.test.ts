import type { Player, PlayerSummary } from '@playhead/contract/api';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createClient } from './client.ts';
import { caught, startClientForTests } from './client-for-tests.ts';
import { isGatewayError } from './error-families.ts';
import { PlayheadApiError, PlayheadNetworkError, PlayheadTimeoutError } from './errors.ts';
import {
  type Answer,
  failure,
  KEYS,
  type ReceivedRequest,
  type Reply,
  startServerForTests,
  success,
} from './server-for-tests.ts';

const TIME = '2023-04-13T01:34:13.000+00:00';
const SUMMARY: PlayerSummary = {
  no: 1001,
  name: 'player001',
  version: '1.1.5',
  access_key: 'a'.repeat(32),
  created_at: TIME,
  updated_at: TIME,
};
const PLAYER: Player = { ...SUMMARY, revision: 3, auto_update: 'Y', domains: { web: [], ios: [], aos: [] } };

describe('createClient with a key pair', () => {
  it('signs every request over exactly what it sends', async () => {
    const { client, requests } = await startClientForTests(() => success({ list: [], forms: [] }));
    await client.players.list({ page_no: 2, page_size: 50, sort_type: 'asc' });
    await client.players.list();
    await client.players.create({ name: 'player001', domains: [{ type: 'web', domain: 'https://한국.com' }] });
    await client.players.view(1001);
    await client.players.embed(1001, 'develop');
    await client.players.embed(1001);
    await client.statistics({ metrics: ['views', 'play_time'], from: '2023-04-13T10:00:00+09:00', interval: '1h' });
    expect(requests.map(({ method, target }) => `${method} ${target}`)).toEqual([
      'GET /api/v1/players?page_no=2&page_size=50&sort_type=asc',
      'GET /api/v1/players',
      'POST /api/v1/players',
      'GET /api/v1/players/1001',
      'GET /api/v1/players/1001/embed?environment=develop',
      'GET /api/v1/players/1001/embed',
      'GET /api/v1/statistics?metrics=views%2Cplay_time&from=2023-04-13T10%3A00%3A00%2B09%3A00&interval=1h',
    ]);
    expect(requests.every(({ isSigned }) => isSigned)).toBe(true);
  });

  it('sends the body as JSON and gives the result', async () => {
    const { client, requests } = await startClientForTests(() => success(PLAYER));
    const body = { name: 'player001', domains: [{ type: 'web' as const, domain: 'https://한국.com' }] };
    expect(await client.players.create(body)).toEqual(PLAYER);
    expect(requests[0]?.headers['content-type']).toBe('application/json');
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual(body);
  });

  it.each(['/', '/playhead', '/playhead/'])('takes an address that ends in %s', async (path) => {
    const { client, requests } = await startClientForTests(() => success(PLAYER), { path });
    await client.players.view(1001);
    expect(requests[0]).toMatchObject({ target: `${path.replace(/\/$/, '')}/api/v1/players/1001`, isSigned: true });
  });

  it('never sends the secret key', async () => {
    const { client, requests } = await startClientForTests(() => success(PLAYER));
    await client.players.view(1001);
    expect(JSON.stringify(requests)).not.toContain(KEYS.secretKey);
  });

  it('goes through all pages, and gives a player once that a new one pushed onto the next page', async () => {
    const pages = [[3, 2], [2, 1], [0]];
    const { client, requests } = await startClientForTests((_request, attempt) =>
      success({ list: (pages[attempt - 1] ?? []).map((no) => ({ ...SUMMARY, no })), page_count: 3 }),
    );
    const numbers: number[] = [];
    for await (const { no } of client.players.all()) numbers.push(no);
    expect(numbers).toEqual([3, 2, 1, 0]);
    expect(requests).toHaveLength(3);
  });

  it('asks for no page that is not read', async () => {
    const { client, requests } = await startClientForTests(() => success({ list: [SUMMARY], page_count: 3 }));
    for await (const { no } of client.players.all()) {
      expect(no).toBe(1001);
      break;
    }
    expect(requests).toHaveLength(1);
  });

  it('refuses an address that is none', () => {
    expect(() => createClient({ baseUrl: 'nowhere', ...KEYS })).toThrow(TypeError);
  });
});

describe('PlayheadApiError', () => {
  it('comes of a business error, though its status is 200', async () => {
    const { client } = await startClientForTests(() => failure(200, '4805', 'The player name already exists.'));
    const error = await caught(client.players.create({ name: 'player001', domains: [] }));
    expect(error).toBeInstanceOf(PlayheadApiError);
    expect(error).toMatchObject({
      code: '4805',
      status: 200,
      message: 'The player name already exists.',
      details: 'Do this instead.',
      traceId: 'trace1',
    });
  });

  it('comes of a gateway error, at the first try', async () => {
    const { client, requests, waits } = await startClientForTests(() => failure(401, '200', 'Authentication Failed'));
    expect(await caught(client.players.list())).toMatchObject({ code: '200', status: 401 });
    expect([requests.length, waits.length]).toEqual([1, 0]);
  });

  it.each([
    ['a page of a proxy', { status: 502, body: '<html>Bad Gateway</html>' }],
    ['a page of another site', { body: '<html>Welcome</html>' }],
    ['other JSON', { body: { players: [] } }],
    ['a JSON text', { body: '"ok"' }],
    ['nothing', { body: '' }],
  ])('comes of %s', async (_what, reply) => {
    const { client } = await startClientForTests(() => reply);
    const error = await caught(client.players.list());
    expect(error).toBeInstanceOf(PlayheadApiError);
    expect(error).toMatchObject({ code: 'unreadable_answer', status: 'status' in reply ? reply.status : 200 });
  });
});

describe('PlayheadNetworkError', () => {
  it('comes of a server that cannot be reached', async () => {
    const { client } = await startClientForTests(() => 'hang up', { baseUrl: 'http://127.0.0.1:1' });
    const error = await caught(client.players.list());
    expect(error).toBeInstanceOf(PlayheadNetworkError);
    expect(error).toMatchObject({ message: 'http://127.0.0.1:1 could not be reached.', cause: expect.any(Error) });
  });

  it('comes of a connection that breaks within the answer', async () => {
    const half: Reply = { headers: { 'content-length': '1000' }, body: '{"code":' };
    const { client, requests, server } = await startClientForTests(() => half);
    const reading = caught(client.players.list());
    await expect.poll(() => requests.length).toBe(1);
    await server.close();
    expect(await reading).toBeInstanceOf(PlayheadNetworkError);
  });
});

describe('retrying of requests', () => {
  it.each([429, 503, 504])('reads again after %d, and gives what comes then', async (status) => {
    const { client, requests, waits } = await startClientForTests((_request, attempt) =>
      attempt < 3 ? failure(status, '500', 'Endpoint Error') : success(PLAYER),
    );
    expect(await client.players.view(1001)).toEqual(PLAYER);
    expect(requests).toHaveLength(3);
    expect(waits).toEqual([250, 500]);
  });

  it('reads again after the connection broke', async () => {
    const { client } = await startClientForTests((_request, attempt) => (attempt === 1 ? 'hang up' : success(PLAYER)));
    expect(await client.players.view(1001)).toEqual(PLAYER);
  });

  it('gives the last error after three tries', async () => {
    const { client, requests } = await startClientForTests((_request, attempt) =>
      failure(503, String(attempt), 'Endpoint Error'),
    );
    expect(await caught(client.players.view(1001))).toMatchObject({ code: '3', status: 503 });
    expect(requests).toHaveLength(3);
  });

  it('waits as long as the server asks', async () => {
    const { client, waits } = await startClientForTests((_request, attempt) =>
      attempt === 1 ? failure(429, '420', 'Rate Limited', { 'retry-after': '7' }) : success(PLAYER),
    );
    await client.players.view(1001);
    expect(waits).toEqual([7000]);
  });

  it('signs anew, since a signature ages while it waits', async () => {
    let nowMs = Date.now();
    const sleep = async () => {
      nowMs += 1000;
    };
    const answer = (_request: ReceivedRequest, attempt: number) =>
      attempt < 3 ? failure(503, '500', 'Endpoint Error') : success(PLAYER);
    const { client, requests } = await startClientForTests(answer, { now: () => nowMs, sleep });
    await client.players.view(1001);
    expect(new Set(requests.map(({ headers }) => headers['x-ncp-apigw-timestamp'])).size).toBe(3);
    expect(requests.every(({ isSigned }) => isSigned)).toBe(true);
  });

  it.each(['hang up' as const, failure(503, '500', 'Endpoint Error'), failure(429, '420', 'Rate Limited')])(
    'makes a player again under the same key (%#)',
    async (reply) => {
      const { client, requests } = await startClientForTests((_request, attempt) =>
        attempt < 3 ? reply : success(PLAYER),
      );
      expect(await client.players.create({ name: 'player001', domains: [] })).toEqual(PLAYER);
      await client.players.clone(1001, { name: 'player002' });
      const keys = requests.map(({ headers }) => String(headers['idempotency-key']));
      expect(keys.every((key) => /^[0-9a-f-]{36}$/.test(key))).toBe(true);
      expect([keys[1], keys[2]]).toEqual([keys[0], keys[0]]);
      expect(keys[3]).not.toBe(keys[0]);
    },
  );

  it('takes the caller’s own idempotency key', async () => {
    const { client, requests } = await startClientForTests(() => success(PLAYER));
    await client.players.create({ name: 'player001', domains: [] }, { idempotencyKey: 'order 66' });
    await client.players.clone(1001, { name: 'player002' }, { idempotencyKey: 'order 67' });
    expect(requests.map(({ headers }) => headers['idempotency-key'])).toEqual(['order 66', 'order 67']);
  });

  it('does not take a key that no header can hold for a broken connection', async () => {
    const { client, requests } = await startClientForTests(() => success(PLAYER));
    const error = await caught(client.players.create({ name: 'a', domains: [] }, { idempotencyKey: 'a\nb' }));
    expect(error).toBeInstanceOf(TypeError);
    expect(requests).toHaveLength(0);
  });

  it.each([failure(503, '500', 'Endpoint Error'), 'hang up' as const])(
    'never deploys twice where nobody knows whether it has been done (%#)',
    async (reply) => {
      const { client, requests, waits } = await startClientForTests(() => reply);
      expect(await caught(client.players.applyProd(1001))).toBeInstanceOf(Error);
      expect([requests.length, waits.length]).toEqual([1, 0]);
    },
  );

  it('sends any change again that was turned away at the door', async () => {
    const { client, requests } = await startClientForTests((_request, attempt) =>
      attempt === 1 ? failure(429, '420', 'Rate Limited', { 'retry-after': '1' }) : success({ deployment: {} }),
    );
    await client.players.applyProd(1001);
    expect(requests).toHaveLength(2);
  });

  it('says how long to wait where it does not wait itself', async () => {
    const { client, requests } = await startClientForTests(() =>
      failure(429, '400', 'Quota Exceeded', { 'retry-after': '3600' }),
    );
    const error = await caught(client.players.list());
    expect(isGatewayError(error, 'quotaExceeded') && error.retryAfterMs).toBe(3_600_000);
    expect(requests).toHaveLength(1);
  });
});

describe('the end of a call', () => {
  const never = () => new Promise<Reply>(() => {});

  it('comes with the caller’s signal, for its reason, and nothing is tried again', async () => {
    const { client, requests, waits } = await startClientForTests(never);
    const controller = new AbortController();
    const call = caught(client.players.view(1001, { signal: controller.signal }));
    await expect.poll(() => requests.length).toBe(1);
    controller.abort(new Error('enough'));
    expect(await call).toMatchObject({ message: 'enough' });
    expect([requests.length, waits.length]).toEqual([1, 0]);
  });

  it('comes with the client’s signal, also between two tries', async () => {
    const controller = new AbortController();
    const { client, requests } = await startClientForTests(() => failure(503, '500', 'Endpoint Error'), {
      signal: controller.signal,
      sleep: async () => controller.abort(new Error('enough')),
    });
    expect(await caught(client.players.list())).toMatchObject({ message: 'enough' });
    expect(requests).toHaveLength(1);
  });

  it('needs no request where the signal is aborted already', async () => {
    const { client, requests } = await startClientForTests(() => success(PLAYER));
    const error = await caught(client.players.view(1001, { signal: AbortSignal.abort() }));
    expect(error).toMatchObject({ name: 'AbortError' });
    expect(requests).toHaveLength(0);
  });

  it('comes when the server takes too long, for each try', async () => {
    const { client, requests } = await startClientForTests(never, { timeoutMs: 20 });
    const error = await caught(client.players.view(1001));
    expect(error).toBeInstanceOf(PlayheadTimeoutError);
    expect(error).toBeInstanceOf(PlayheadNetworkError);
    expect(String(error)).toContain('did not answer within 0.02 s.');
    expect(requests).toHaveLength(3);
  });

  it('comes when the answer begins and does not end in time', async () => {
    const { client } = await startClientForTests(() => ({ headers: { 'content-length': '1000' }, body: '{"code":' }));
    expect(await caught(client.players.applyProd(1001, undefined, { timeoutMs: 50 }))).toBeInstanceOf(
      PlayheadTimeoutError,
    );
  });
});

describe('names in addresses', () => {
  it('are encoded, and signed as they are sent', async () => {
    const { client, requests } = await startClientForTests(() => success());
    await client.policies.delete('읽기 / 쓰기?');
    await client.keys.delete('a%2Fb');
    expect(requests.map(({ target, isSigned }) => [target, isSigned])).toEqual([
      ['/api/v1/policies/%EC%9D%BD%EA%B8%B0%20%2F%20%EC%93%B0%EA%B8%B0%3F', true],
      ['/api/v1/keys/a%252Fb', true],
    ]);
  });

  it('are refused, by the promise, where they would lead elsewhere', async () => {
    const { client, requests } = await startClientForTests(() => success());
    expect(await caught(client.policies.delete('..'))).toBeInstanceOf(TypeError);
    expect(requests).toHaveLength(0);
  });
});

describe('createClient with a session', () => {
  const SESSION = { email: 'a@example.com', account_name: 'Main', csrf_token: 'csrf1', expires_at: TIME };

  async function setUpSession(answer: Answer, csrfToken?: string) {
    const server = await startServerForTests(answer);
    onTestFinished(() => server.close());
    const sent: RequestInit[] = [];
    const spy: typeof fetch = (input, init) => {
      sent.push(init ?? {});
      return fetch(input, init);
    };
    const client = createClient({ baseUrl: server.url, session: { csrfToken: () => csrfToken }, fetch: spy });
    return { client, requests: server.requests, sent };
  }

  it('signs in, and carries cookies but no signature', async () => {
    const { client, requests, sent } = await setUpSession(() => success(SESSION));
    expect(await client.session.signIn('a@example.com', 'secret')).toEqual(SESSION);
    expect(requests[0]).toMatchObject({ method: 'POST', target: '/api/v1/session', isSigned: false });
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual({ email: 'a@example.com', password: 'secret' });
    expect(requests[0]?.headers).not.toHaveProperty('x-ncp-iam-access-key');
    expect(requests[0]?.headers).not.toHaveProperty('x-csrf-token');
    expect(sent[0]?.credentials).toBe('include');
  });

  it('carries the CSRF token with changes, not with reading', async () => {
    const { client, requests } = await setUpSession(() => success(SESSION), 'csrf1');
    await client.session.current();
    await client.players.create({ name: 'player001', domains: [] });
    await client.session.signOut();
    expect(requests.map(({ method, target, headers }) => [method, target, headers['x-csrf-token']])).toEqual([
      ['GET', '/api/v1/session', undefined],
      ['POST', '/api/v1/players', 'csrf1'],
      ['DELETE', '/api/v1/session', 'csrf1'],
    ]);
  });

  it('says that nobody is signed in', async () => {
    const { client } = await setUpSession(() => failure(401, '200', 'Authentication Failed'));
    expect(await client.session.current()).toBeUndefined();
  });

  it('does not take another failure for nobody', async () => {
    const { client } = await setUpSession(() => failure(500, '900', 'Unexpected Error'));
    expect(await caught(client.session.current())).toMatchObject({ code: '900' });
  });
});
