import { signedHeaders } from '@playhead/signing';
import { describe, expect, it } from 'vitest';
import { ACCOUNT, type TestServer } from './stage/server.ts';
import { withServer } from './stage/with-server.ts';

let server: TestServer;
withServer((started) => {
  server = started;
});

interface Keys {
  readonly accessKey: string;
  readonly secretKey: string;
}
interface Answer {
  readonly status: number;
  /** Code of the error, or `200`. */
  readonly code: string;
  readonly details: string;
  readonly result: Record<string, unknown>;
  readonly headers: Headers;
}

const API = '/api/v1';
const MAIN: Keys = { accessKey: ACCOUNT.accessKey, secretKey: ACCOUNT.secretKey };
const VIEWER = 'NCP_VIDEO_PLYAER_ENHANCEMENT_VIEWER';
const PLAYER = { name: 'by-viewer', domains: [{ type: 'web', domain: 'https://www.example.com' }] };

async function send(method: string, path: string, headers: Record<string, string>, body?: unknown): Promise<Answer> {
  const response = await fetch(`${server.url}${API}${path}`, {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const json = (await response.json()) as {
    code?: string;
    result?: Record<string, unknown>;
    error?: Record<string, string>;
  };
  return {
    status: response.status,
    code: json.error?.['errorCode'] ?? json.code ?? '',
    details: json.error?.['details'] ?? '',
    result: json.result ?? {},
    headers: response.headers,
  };
}

/** A signed request. */
const call = async (method: string, path: string, body?: unknown, keys: Keys = MAIN): Promise<Answer> =>
  send(method, path, await signedHeaders({ method, target: `${API}${path}`, ...keys, nowMs: Date.now() }), body);

const keysOf = ({ result }: Answer): Keys => ({
  accessKey: String(result['access_key']),
  secretKey: String(result['secret_key']),
});
const statusOf = async (keys: Keys, path = '/players') => {
  const { status, code } = await call('GET', path, undefined, keys);
  return `${status}/${code}`;
};

/** A sub account with policies and a key. */
async function makeSubAccount(name: string, policies: string[]) {
  const made = await call('POST', '/sub-accounts', { name, policies });
  expect(made).toMatchObject({ status: 200, code: '200' });
  const id = Number(made.result['id']);
  return { id, keys: keysOf(await call('POST', '/keys', { name: 'first', sub_account: id })) };
}

/** A console's session: its cookie, and the token that its changes carry. */
async function signIn(email: string, password: string) {
  const answer = await send('POST', '/session', {}, { email, password });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  const headers = { cookie, 'x-csrf-token': String(answer.result['csrf_token']) };
  return {
    answer,
    ask: (method: string, path: string, body?: unknown) => send(method, path, headers, body),
    askWithoutToken: (method: string, path: string, body?: unknown) => send(method, path, { cookie }, body),
  };
}

describe('a sub account', () => {
  it('may do what its policies say, told by name where it may not, and more as soon as it is given more', async () => {
    const { id, keys } = await makeSubAccount('website', ['NCP_VIDEO_PLAYER_ENHANCEMENT_VIEWER']);
    expect((await call('GET', `/sub-accounts/${id}`)).result).toMatchObject({ policies: [VIEWER], keys: 1 });
    expect(await call('GET', '/players?page_no=1', undefined, keys)).toMatchObject({ status: 200, code: '200' });
    const denied = await call('POST', '/players', PLAYER, keys);
    expect(denied).toMatchObject({ status: 401, code: '210' });
    expect(denied.details).toContain('Change/createVideoPlayer');

    const policy = { name: 'creators', actions: ['Change/createVideoPlayer'] };
    expect(await call('POST', '/policies', policy)).toMatchObject({ code: '200' });
    await call('PUT', `/sub-accounts/${id}`, { policies: [VIEWER, 'creators'] });
    expect(await call('POST', '/players', PLAYER, keys)).toMatchObject({ status: 200, code: '200' });
    await call('PUT', '/policies/creators', { actions: [] });
    expect(await call('POST', '/players', PLAYER, keys)).toMatchObject({ status: 401, code: '210' });
  });

  it('signs with nothing while it is stopped', async () => {
    const { id, keys } = await makeSubAccount('partner', [VIEWER]);
    expect(await statusOf(keys)).toBe('200/200');
    await call('PUT', `/sub-accounts/${id}`, { status: 'stopped' });
    expect(await statusOf(keys)).toBe('401/200');
    await call('PUT', `/sub-accounts/${id}`, { status: 'active' });
    expect(await statusOf(keys)).toBe('200/200');
    expect(await call('DELETE', `/sub-accounts/${id}`)).toMatchObject({ status: 200, code: '200' });
    expect(await statusOf(keys)).toBe('401/200');
  });
});

describe('a key', () => {
  it('is replaced without a gap, stopped, used again and deleted', async () => {
    const { keys: old } = await makeSubAccount('ci', [VIEWER]);
    const path = `/keys/${old.accessKey}`;
    const rotated = await call('POST', `${path}/rotate`);
    expect(rotated.result).toMatchObject({ name: 'first', replaces: old.accessKey, sub_account: { name: 'ci' } });
    const fresh = keysOf(rotated);
    expect([await statusOf(old), await statusOf(fresh)]).toEqual(['200/200', '200/200']);

    expect((await call('PUT', path, { status: 'stopped' })).result).toMatchObject({ status: 'stopped' });
    expect([await statusOf(old), await statusOf(fresh)]).toEqual(['401/200', '200/200']);
    expect(await call('PUT', path, { status: 'active' })).toMatchObject({ code: '200' });
    expect(await statusOf(old)).toBe('200/200');
    expect(await call('DELETE', path)).toMatchObject({ status: 409, code: '4912' });
    expect((await call('POST', `${path}/rotate`, { stop_old_after_seconds: 0 })).code).toBe('200');
    expect(await statusOf(old)).toBe('401/200');
    expect(await call('DELETE', path)).toMatchObject({ status: 200, code: '200' });
    expect(await call('DELETE', path)).toMatchObject({ status: 404, code: '4911' });
  });

  it('shows when it was last used, and its secret never again', async () => {
    const { id, keys } = await makeSubAccount('watched', [VIEWER]);
    await statusOf(keys);
    const list = async () => (await call('GET', `/keys?sub_account=${id}`)).result['list'] as Record<string, unknown>[];
    await expect.poll(async () => (await list())[0]?.['last_used_at']).toMatch(/^20\d\d-.*\+00:00$/);
    expect(JSON.stringify(await list())).not.toContain(keys.secretKey);
    expect(JSON.stringify((await call('GET', '/audit')).result)).not.toContain(keys.secretKey);
    expect(server.output()).not.toContain(keys.secretKey);
  });
});

describe('a user', () => {
  const EMAIL = 'mina@example.com';
  const PASSWORD = 'some unrelated words';

  it('does in the console what the policies say, with the same routes', async () => {
    const policies = ['NCP_VIDEO_PLYAER_ENHANCEMENT_MANAGER'];
    const added = await call('POST', '/users', { email: EMAIL, password: PASSWORD, policies });
    expect(added.result).toMatchObject({ email: EMAIL, policies, last_signed_in_at: null });
    const session = await signIn(EMAIL, PASSWORD);
    expect(session.answer.result).toMatchObject({ user_id: added.result['id'], email: EMAIL });
    const actions = session.answer.result['actions'] as string[];
    expect(actions).toContain('Change/createVideoPlayer');
    expect(actions).not.toContain('View/getUserList');
    expect(actions).toEqual([...actions].sort());
    expect((await session.ask('GET', '/session')).result).toMatchObject({ actions });
    const player = { ...PLAYER, name: 'by-mina' };
    expect(await session.askWithoutToken('POST', '/players', player)).toMatchObject({ status: 401, code: '200' });
    expect(await session.ask('POST', '/players', player)).toMatchObject({ status: 200, code: '200' });
    expect(await session.ask('GET', '/users')).toMatchObject({ status: 401, code: '210' });
  });

  it('changes the own password with the present one, and the other sessions end', async () => {
    const [here, there] = [await signIn(EMAIL, PASSWORD), await signIn(EMAIL, PASSWORD)];
    const next = 'quite other words';
    const change = (current: string, wanted: string) => here.ask('PUT', '/session/password', { current, new: wanted });
    expect(await change('wrong', next)).toMatchObject({ status: 403, code: '4925' });
    expect(await change(PASSWORD, 'short')).toMatchObject({ status: 422, code: '4923' });
    const withoutToken = await here.askWithoutToken('PUT', '/session/password', { current: PASSWORD, new: next });
    expect(withoutToken).toMatchObject({ status: 401, code: '200' });
    expect(await change(PASSWORD, next)).toMatchObject({ status: 200, code: '200' });
    expect((await here.ask('GET', '/players')).status).toBe(200);
    expect((await there.ask('GET', '/players')).status).toBe(401);
    expect((await signIn(EMAIL, PASSWORD)).answer.status).toBe(401);
    expect((await signIn(EMAIL, next)).answer.status).toBe(200);
  });

  it('is the last who can do everything and stays', async () => {
    expect(await call('PUT', '/users/1', { policies: [] })).toMatchObject({ status: 409, code: '4924' });
    expect(await call('DELETE', '/users/1')).toMatchObject({ status: 409, code: '4924' });
    const admin = await signIn(ACCOUNT.email, ACCOUNT.password);
    expect(admin.answer.result['actions']).toContain('Change/createAccount');
  });

  it('ends with its sessions when it is removed', async () => {
    const session = await signIn(EMAIL, 'quite other words');
    const id = session.answer.result['user_id'];
    expect(await call('DELETE', `/users/${id}`)).toMatchObject({ status: 200, code: '200' });
    expect((await session.ask('GET', '/session')).status).toBe(401);
    expect((await session.ask('PUT', '/session/password', { current: 'a', new: 'b' })).status).toBe(401);
  });
});

describe('policies and actions', () => {
  it('are listed, and an unknown action is told with the nearest known one', async () => {
    const policies = (await call('GET', '/policies')).result['list'] as { name: string }[];
    expect(policies.map(({ name }) => name)).toContain(VIEWER);
    const actions = (await call('GET', '/actions')).result['list'] as Record<string, unknown>[];
    expect(actions).toContainEqual({
      action: 'View/getVideoPlayerPreview',
      type: 'View',
      group: 'Player',
      resource: 'VideoPlayer',
      allows: 'see a player and its embed code',
    });
    const typo = await call('POST', '/policies', { name: 'typo', actions: ['Change/deployPlayerProduction'] });
    expect(typo).toMatchObject({ status: 422, code: '4945' });
    expect(typo.details).toContain('Change/deployVideoPlayerProduction');
    expect(await call('DELETE', `/policies/${VIEWER}`)).toMatchObject({ status: 409, code: '4946' });
  });

  it.each([
    ['POST', '/policies', { name: 'with space', actions: [] }],
    ['POST', '/sub-accounts', { name: 'line\nbreak', policies: [] }],
    ['POST', '/users', { email: 'no address', password: 'some unrelated words', policies: [] }],
    ['PUT', '/keys/%00', {}],
    ['GET', '/audit?actor=%00', undefined],
    ['GET', '/users/first', undefined],
    ['POST', '/keys', { name: 'x'.repeat(65) }],
  ])('answer %s %s with what is malformed about it', async (method, path, body) => {
    expect(await call(method, path, body)).toMatchObject({ status: 400, code: '100' });
  });
});

describe('the audit log', () => {
  it('tells who did what, newest first or from the oldest on', async () => {
    const { id } = await makeSubAccount('logged', []);
    const newest = (await call('GET', '/audit?action=sub_account&limit=1')).result;
    expect(newest['list']).toMatchObject([
      {
        actor: MAIN.accessKey,
        action: 'sub_account.create',
        subject: `sub_account:${id}`,
        detail: { name: 'logged', policies: [] },
      },
    ]);
    expect(newest['next']).toEqual(expect.any(Number));
    const seen: { id: number; action: string }[] = [];
    for (let after: unknown = 0; after !== null; ) {
      const page: Record<string, unknown> = (await call('GET', `/audit?order=asc&limit=3&after=${after}`)).result;
      seen.push(...(page['list'] as typeof seen));
      after = page['next'];
    }
    expect(seen[0]?.action).toBe('account.create');
    expect(seen.map((entry) => entry.id)).toEqual(seen.map((entry) => entry.id).sort((a, b) => a - b));
    expect(seen.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['access_key.rotate', 'policy.update', 'user.change_password', 'session.sign_in']),
    );
  });
});
