import type { Player, PlayerSummary } from '@playhead/contract/api';
import { afterEach, describe, expect, it } from 'vitest';
import { createClient } from './client.ts';
import type { CredentialOptions } from './client-options.ts';
import { PlayheadApiError, PlayheadNetworkError } from './errors.ts';
import {
  failure,
  KEYS,
  type ReceivedRequest,
  type Reply,
  type ServerForTests,
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
const PLAYER: Player = { ...SUMMARY, auto_update: 'Y', revision: 1, domains: { web: [], ios: [], aos: [] } };

let server: ServerForTests | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

interface Setup extends Partial<CredentialOptions> {
  readonly path?: string;
}

/** A signing client of a server that answers so; `waits` are the pauses that it made. */
async function setUp(
  answer: (request: ReceivedRequest, attempt: number) => Reply,
  { path = '', ...options }: Setup = {},
) {
  server = await startServerForTests(answer);
  const waits: number[] = [];
  const sleep = async (ms: number) => void waits.push(ms);
  const client = createClient({ baseUrl: server.url + path, ...KEYS, sleep, random: () => 0.5, ...options });
  return { client, waits, requests: server.requests };
}

const caught = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('createClient with a key pair', () => {
  it('signs every request over exactly what it sends', async () => {
    const { client, requests } = await setUp(() => success({ list: [], forms: [] }));
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
    const { client, requests } = await setUp(() => success(PLAYER));
    const body = { name: 'player001', domains: [{ type: 'web' as const, domain: 'https://한국.com' }] };
    expect(await client.players.create(body)).toEqual(PLAYER);
    expect(requests[0]?.headers['content-type']).toBe('application/json');
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual(body);
  });

  it.each(['/', '/playhead', '/playhead/'])('takes an address that ends in %s', async (path) => {
    const { client, requests } = await setUp(() => success(PLAYER), { path });
    await client.players.view(1001);
    expect(requests[0]).toMatchObject({ target: `${path.replace(/\/$/, '')}/api/v1/players/1001`, isSigned: true });
  });

  it('never sends the secret key', async () => {
    const { client, requests } = await setUp(() => success(PLAYER));
    await client.players.view(1001);
    expect(JSON.stringify(requests)).not.toContain(KEYS.secretKey);
  });

  it('goes through all pages, and gives a player once that a new one pushed onto the next page', async () => {
    const pages = [[3, 2], [2, 1], [0]];
    const { client, requests } = await setUp((_request, attempt) =>
      success({ list: (pages[attempt - 1] ?? []).map((no) => ({ ...SUMMARY, no })), page_count: 3 }),
    );
    const numbers: number[] = [];
    for await (const { no } of client.players.all()) numbers.push(no);
    expect(numbers).toEqual([3, 2, 1, 0]);
    expect(requests).toHaveLength(3);
  });

  it('asks for no page that is not read', async () => {
    const { client, requests } = await setUp(() => success({ list: [SUMMARY], page_count: 3 }));
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
    const { client } = await setUp(() => failure(200, '4805', 'The player name already exists.'));
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
    const { client, requests, waits } = await setUp(() => failure(401, '200', 'Authentication Failed'));
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
    const { client } = await setUp(() => reply);
    const error = await caught(client.players.list());
    expect(error).toBeInstanceOf(PlayheadApiError);
    expect(error).toMatchObject({ code: 'unreadable_answer', status: 'status' in reply ? reply.status : 200 });
  });
});

describe('PlayheadNetworkError', () => {
  it('comes of a server that cannot be reached', async () => {
    const { client } = await setUp(() => 'hang up', { baseUrl: 'http://127.0.0.1:1' });
    const error = await caught(client.players.list());
    expect(error).toBeInstanceOf(PlayheadNetworkError);
    expect(error).toMatchObject({ message: 'http://127.0.0.1:1 could not be reached.', cause: expect.any(Error) });
  });

  it('comes of a connection that breaks within the answer', async () => {
    const { client, requests } = await setUp(() => ({ headers: { 'content-length': '1000' }, body: '{"code":' }));
    const reading = caught(client.players.list());
    await expect.poll(() => requests.length).toBe(1);
    await server?.close();
    server = undefined;
    expect(await reading).toBeInstanceOf(PlayheadNetworkError);
  });
});

describe('retrying of requests', () => {
  it.each([429, 503, 504])('reads again after %d, and gives what comes then', async (status) => {
    const { client, requests, waits } = await setUp((_request, attempt) =>
      attempt < 3 ? failure(status, '500', 'Endpoint Error') : success(PLAYER),
    );
    expect(await client.players.view(1001)).toEqual(PLAYER);
    expect(requests).toHaveLength(3);
    expect(waits).toEqual([250, 500]);
  });

  it('reads again after the connection broke', async () => {
    const { client } = await setUp((_request, attempt) => (attempt === 1 ? 'hang up' : success(PLAYER)));
    expect(await client.players.view(1001)).toEqual(PLAYER);
  });

  it('gives the last error after three tries', async () => {
    const { client, requests } = await setUp((_request, attempt) => failure(503, String(attempt), 'Endpoint Error'));
    expect(await caught(client.players.view(1001))).toMatchObject({ code: '3', status: 503 });
    expect(requests).toHaveLength(3);
  });

  it('waits as long as the server asks', async () => {
    const { client, waits } = await setUp((_request, attempt) =>
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
    const { client, requests } = await setUp(answer, { now: () => nowMs, sleep });
    await client.players.view(1001);
    expect(new Set(requests.map(({ headers }) => headers['x-ncp-apigw-timestamp'])).size).toBe(3);
    expect(requests.every(({ isSigned }) => isSigned)).toBe(true);
  });

  it.each([failure(503, '500', 'Endpoint Error'), failure(429, '420', 'Rate Limited'), 'hang up' as const])(
    'never sends a change twice (%#)',
    async (reply) => {
      const { client, requests, waits } = await setUp(() => reply);
      expect(await caught(client.players.create({ name: 'player001', domains: [] }))).toBeInstanceOf(Error);
      expect([requests.length, waits.length]).toEqual([1, 0]);
    },
  );
});

describe('createClient with a session', () => {
  const SESSION = { email: 'a@example.com', account_name: 'Main', csrf_token: 'csrf1', expires_at: TIME };

  async function setUpSession(answer: (request: ReceivedRequest) => Reply, csrfToken?: string) {
    server = await startServerForTests(answer);
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
