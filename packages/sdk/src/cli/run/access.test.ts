import { describe, expect, it } from 'vitest';
import { success } from '../../server-for-tests.ts';
import { type CallSetup, playhead, unused } from '../cli-for-tests.ts';
import { EXIT_CODES } from '../exit-codes.ts';

const TIME = '2026-11-25T09:30:00.000+00:00';
const KEY = {
  access_key: 'AK1',
  name: 'deploys',
  status: 'active',
  sub_account: { id: 3, name: 'ci' },
  created_at: TIME,
  last_used_at: null,
  stops_at: null,
  created_by: 'ann@example.com',
};
const USER = { id: 2, email: 'bob@example.com', policies: ['A', 'B'], created_at: TIME, last_signed_in_at: null };
const SUB_ACCOUNT = { id: 3, name: 'ci', status: 'active', policies: ['A'], created_at: TIME, keys: 1 };
const POLICY = {
  name: 'analysts',
  description: 'Look on',
  actions: ['View/getStatistics'],
  is_managed: false,
  used_by: 2,
};
const ANSWERS: Readonly<Record<string, unknown>> = {
  keys: KEY,
  users: USER,
  'sub-accounts': SUB_ACCOUNT,
  policies: POLICY,
};

/** Calls it against a server that answers with the thing, or a list of it for a list; gives the request, too. */
async function call(args: readonly string[], setup?: CallSetup) {
  const thing = ANSWERS[args[0] ?? ''];
  const called = await playhead(args, () => success(args[1] === 'list' ? { list: [thing] } : thing), setup);
  const [request] = called.requests;
  const body = request?.body ? JSON.parse(request.body) : undefined;
  return { ...called, sent: `${request?.method} ${request?.target.replace('/api/v1', '')}`, body };
}

describe('playhead keys', () => {
  it('lists them', async () => {
    const { stdout, sent } = await call(['keys', 'list', '--sub-account', '3']);
    expect(sent).toBe('GET /keys?sub_account=3');
    expect(stdout).toContain(`AK1         deploys  ci (3)  active  ${TIME}  never\n`);
  });

  it('shows the secret of a new one, and says that this is the only time', async () => {
    const answer = () => success({ ...KEY, secret_key: 'the secret' });
    const { stdout, requests } = await playhead(['keys', 'create', '--name', 'deploys', '--sub-account', '3'], answer);
    expect(requests[0]).toMatchObject({ method: 'POST', body: '{"name":"deploys","sub_account":3}' });
    expect(stdout).toContain('Secret key:  the secret\n');
    expect(stdout).toContain('never again');
  });

  it.each([
    [['keys', 'stop', 'AK1'], 'PUT /keys/AK1', { status: 'stopped' }],
    [['keys', 'use', 'AK1'], 'PUT /keys/AK1', { status: 'active' }],
    [['keys', 'rename', 'AK1', '--name', 'nightly'], 'PUT /keys/AK1', { name: 'nightly' }],
    [['keys', 'delete', 'AK1', '--yes'], 'DELETE /keys/AK1', undefined],
  ])('sends %j', async (args, sent, body) => {
    expect(await call(args)).toMatchObject({ code: EXIT_CODES.ok, sent, body });
  });

  it('rotates one, also at once', async () => {
    const answer = () => success({ ...KEY, secret_key: 'the secret', replaces: 'AK0', old_stops_at: TIME });
    const { stdout, requests } = await playhead(['keys', 'rotate', 'AK0', '--stop-old-after', '0'], answer);
    expect(requests[0]).toMatchObject({ target: '/api/v1/keys/AK0/rotate', body: '{"stop_old_after_seconds":0}' });
    expect(stdout).toContain(`AK0 stops at ${TIME}.\n`);
  });
});

describe('playhead users', () => {
  const create = ['users', 'create', 'bob@example.com', '--policy', 'A', '--policy', 'B'];

  it('lists and shows them', async () => {
    expect(await call(['users', 'list'])).toMatchObject({
      sent: 'GET /users',
      stdout: 'ID  E-MAIL           POLICIES  LAST SIGNED IN\n2   bob@example.com  A, B      never\n',
    });
    expect(await call(['users', 'show', '2'])).toMatchObject({ sent: 'GET /users/2' });
  });

  it('asks for the password of a new one twice, without showing it', async () => {
    const { asked, sent, body, stdout } = await call(create, { answers: ['long enough', 'long enough'] });
    expect(asked).toEqual([
      { question: 'Password: ', isSecret: true },
      { question: 'Once more: ', isSecret: true },
    ]);
    expect([sent, body]).toEqual([
      'POST /users',
      { email: 'bob@example.com', password: 'long enough', policies: ['A', 'B'] },
    ]);
    expect(stdout).not.toContain('long enough');
  });

  it.each(['long enough\n', 'long enough\r\nsecond line', 'long enough'])(
    'takes the first line of %j',
    async (stdin) => {
      expect((await call([...create, '--password-stdin'], { stdin })).body).toMatchObject({ password: 'long enough' });
    },
  );

  it.each([
    [create, {}, 'with --password-stdin'],
    [[...create, '--password-stdin'], { stdin: '\n' }, 'Standard input holds no password.'],
    [create, { answers: ['one', 'two'] }, 'The two passwords differ.'],
    [create, { answers: [''] }, 'No password was given.'],
    [['users', 'create', 'bob@example.com'], { answers: ['a', 'a'] }, 'with --policy'],
    [[...create, '--password', 'secret'], {}, 'There is no option --password.'],
    [['users', 'edit', '2'], {}, 'Say what to change'],
  ])('refuses %j (%#)', async (args, setup, message) => {
    const { code, stderr, requests } = await playhead(args, unused, setup);
    expect([code, stderr, requests.length]).toEqual([EXIT_CODES.usage, expect.stringContaining(message), 0]);
  });

  it('edits what is given', async () => {
    const edited = await call(['users', 'edit', '2', '--policy', 'C', '--email', 'b@example.com']);
    expect([edited.sent, edited.body]).toEqual(['PUT /users/2', { email: 'b@example.com', policies: ['C'] }]);
    expect((await call(['users', 'edit', '2', '--password'], { answers: ['new', 'new'] })).body).toEqual({
      password: 'new',
    });
    expect((await call(['users', 'edit', '2', '--password-stdin'], { stdin: 'new' })).body).toEqual({
      password: 'new',
    });
  });

  it('removes one', async () => {
    expect((await call(['users', 'delete', '2', '-y'])).sent).toBe('DELETE /users/2');
  });
});

describe('playhead sub-accounts', () => {
  it.each([
    [['sub-accounts', 'list'], 'GET /sub-accounts', undefined],
    [['sub-accounts', 'show', '3'], 'GET /sub-accounts/3', undefined],
    [['sub-accounts', 'create', 'ci', '--policy', 'A'], 'POST /sub-accounts', { name: 'ci', policies: ['A'] }],
    [['sub-accounts', 'edit', '3', '--status', 'stopped'], 'PUT /sub-accounts/3', { status: 'stopped' }],
    [
      ['sub-accounts', 'edit', '3', '--name', 'x', '--policy', 'B'],
      'PUT /sub-accounts/3',
      { name: 'x', policies: ['B'] },
    ],
    [['sub-accounts', 'delete', '3', '--yes'], 'DELETE /sub-accounts/3', undefined],
  ])('sends %j', async (args, sent, body) => {
    expect(await call(args)).toMatchObject({ code: EXIT_CODES.ok, sent, body });
  });

  it('shows them', async () => {
    const { stdout } = await call(['sub-accounts', 'list']);
    expect(stdout).toBe('ID  NAME  STATUS  POLICIES  KEYS\n3   ci    active  A         1\n');
  });
});

describe('playhead policies', () => {
  it.each([
    [['policies', 'list'], 'GET /policies', undefined],
    [
      ['policies', 'create', 'analysts', '--action', 'View/getStatistics', '--description', 'Look on'],
      'POST /policies',
      { name: 'analysts', actions: ['View/getStatistics'], description: 'Look on' },
    ],
    [['policies', 'edit', 'read/write', '--description', 'x'], 'PUT /policies/read%2Fwrite', { description: 'x' }],
    [['policies', 'delete', 'analysts', '--yes'], 'DELETE /policies/analysts', undefined],
  ])('sends %j', async (args, sent, body) => {
    expect(await call(args)).toMatchObject({ code: EXIT_CODES.ok, sent, body });
  });

  it('shows one with its actions', async () => {
    const { stdout } = await playhead(['policies', 'show', 'analysts'], () => success({ list: [POLICY] }));
    expect(stdout).toContain('\nACTION\nView/getStatistics\n');
    const unknown = await playhead(['policies', 'show', 'other'], () => success({ list: [POLICY] }));
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('There is no policy "other"')]);
  });

  it('lists what they may allow', async () => {
    const actions = [
      { action: 'View/getStatistics', type: 'View', group: 'Statistics', resource: null, allows: 'see' },
    ];
    const { stdout, requests } = await playhead(['policies', 'actions'], () => success({ list: actions }));
    expect(requests[0]?.target).toBe('/api/v1/actions');
    expect(stdout).toBe('ACTION              GROUP       ALLOWS TO\nView/getStatistics  Statistics  see\n');
  });
});
