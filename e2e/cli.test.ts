import { execFile } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { licenceFor, playedBeat, report, viewIdAt } from './stage/beats.ts';
import { callCommand, startCommand } from './stage/command.ts';
import { ACCOUNT, type TestServer } from './stage/server.ts';
import { withServer } from './stage/with-server.ts';

const SITE = 'https://cli.example.com';
const OK = 0;
const API_ERROR = 1;
const NOT_REACHED = 3;
const NOT_ALLOWED = 4;
const INTERRUPTED = 130;

let server: TestServer;
withServer((started) => {
  server = started;
});

/** The result of a call that has to succeed. */
async function call<Result = Record<string, unknown>>(args: readonly string[], stdin?: string): Promise<Result> {
  const { code, stdout, stderr } = await callCommand(server, [...args, '--json'], stdin === undefined ? {} : { stdin });
  expect({ code, stderr }, args.join(' ')).toEqual({ code: OK, stderr: '' });
  return JSON.parse(stdout) as Result;
}

interface Named {
  readonly no: number;
  readonly access_key: string;
}
interface KeyPair {
  readonly access_key: string;
  readonly secret_key: string;
}

const createPlayer = (name: string) => call<Named>(['players', 'create', '--name', name, '--domain', SITE]);

describe('playhead configure', () => {
  it('makes the program work without an environment', async () => {
    const env = { PLAYHEAD_URL: '', PLAYHEAD_ACCESS_KEY: '', PLAYHEAD_SECRET_KEY: '', XDG_CONFIG_HOME: server.dataDir };
    const give = ['configure', '--url', server.url, '--access-key', ACCOUNT.accessKey, '--secret-key-stdin'];
    expect(await callCommand(server, give, { env, stdin: `${ACCOUNT.secretKey}\n` })).toMatchObject({ code: OK });
    const path = join(server.dataDir, 'playhead', 'config.json');
    expect(statSync(path).mode & 0o077).toBe(0);
    expect(readFileSync(path, 'utf8')).toContain(ACCOUNT.secretKey);
    expect(await callCommand(server, ['account'], { env })).toMatchObject({
      code: OK,
      stdout: expect.stringContaining('standard'),
    });
  });
});

describe('playhead players', () => {
  it('makes, shows, edits, clones and deletes them', async () => {
    expect((await callCommand(server, ['players', 'check-name', 'by-cli'])).code).toBe(OK);
    const { no } = await createPlayer('by-cli');
    expect((await callCommand(server, ['players', 'check-name', 'by-cli'])).code).toBe(API_ERROR);
    const edited = await call(['players', 'edit', String(no), '--domain', 'https://other.example.com']);
    expect(edited).toMatchObject({ no, domains: { web: [{ domain: 'https://other.example.com' }] } });
    const late = await callCommand(server, ['players', 'edit', String(no), '--auto-update', 'N', '--revision', '1']);
    expect([late.code, late.stderr]).toEqual([API_ERROR, expect.stringContaining('Error 4901')]);
    const clone = await call<Named>(['players', 'clone', String(no), '--name', 'by-cli-2']);
    const all = await call<Named[]>(['players', 'list', '--all']);
    expect(all.map((player) => player.no)).toEqual(expect.arrayContaining([no, clone.no]));
    expect((await callCommand(server, ['players', 'delete', String(clone.no)])).code).toBe(2);
    expect(await call(['players', 'delete', String(clone.no), '--yes'])).toEqual({ deleted: clone.no });
    const gone = await callCommand(server, ['players', 'show', String(clone.no)]);
    expect([gone.code, gone.stderr]).toEqual([API_ERROR, expect.stringContaining('Error 4801')]);
  });

  it('prints every form of the code that the server knows', async () => {
    const { no, access_key } = await createPlayer('embedded');
    const { forms } = await call<{ forms: { id: string; code: string }[] }>(['players', 'embed', String(no)]);
    expect(forms.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['element', 'script', 'iframe', 'react', 'webview']),
    );
    for (const { id } of forms) {
      const { code, stdout } = await callCommand(server, ['players', 'embed', String(no), '--form', id]);
      expect([code, stdout]).toEqual([OK, expect.stringContaining(access_key)]);
    }
  });

  it('lists versions', async () => {
    expect((await call<unknown[]>(['players', 'versions'])).length).toBeGreaterThan(0);
  });
});

describe('playhead players deploy', () => {
  it('brings a file to Develop and Production, and keeps its history', async () => {
    const no = String((await createPlayer('deployed')).no);
    const file = join(server.dataDir, 'options.json');
    writeFileSync(file, JSON.stringify({ muted: true }));
    const first = await call<{ deployment: { number: number } }>(['players', 'deploy', no, '--file', file]);
    const number = String(first.deployment.number);
    expect((await callCommand(server, ['players', 'options', no, '--environment', 'production'])).stdout).not.toContain(
      'muted',
    );
    expect(await call(['players', 'deploy', no, '--to', 'production'])).toMatchObject({
      deployment: { is_production: true },
    });
    const { stdout } = await callCommand(server, ['players', 'options', no, '--environment', 'production']);
    expect(JSON.parse(stdout)).toEqual({ muted: true });

    const changed = await call<{ deployment: { number: number } }>(
      ['players', 'deploy', no, '--file', '-'],
      '{"muted":false}',
    );
    const diff = await callCommand(server, ['players', 'diff', no, String(changed.deployment.number)]);
    expect(diff.stdout).toBe('~ muted: true -> false\n');
    await call(['players', 'rollback', no]);
    expect(JSON.parse((await callCommand(server, ['players', 'options', no])).stdout)).toEqual({ muted: true });
    await call(['players', 'restore', no, String(changed.deployment.number)]);
    expect(JSON.parse((await callCommand(server, ['players', 'options', no])).stdout)).toEqual({ muted: false });
    const history = await call<{ number: number }[]>(['players', 'history', no, '--all']);
    expect(history.map((deployment) => String(deployment.number))).toContain(number);
  });

  it('names every fault of a document', async () => {
    const no = String((await createPlayer('faulty')).no);
    const refused = await callCommand(server, ['players', 'deploy', no, '--file', '-'], {
      stdin: '{"muted":"loud","repeat":3}',
    });
    expect(refused.code).toBe(API_ERROR);
    expect(refused.stderr).toMatch(/\n {2}\S*muted: expected .+, found .+\n {2}\S*repeat: expected/);
  });
});

describe('playhead keys', () => {
  it('makes a pair that signs, until it is stopped', async () => {
    const keys = await call<KeyPair>(['keys', 'create', '--name', 'by-cli']);
    const list = (pair: KeyPair) => callCommand(server, ['players', 'list'], { keys: pair });
    expect((await list(keys)).code).toBe(OK);
    const rotated = await call<KeyPair>(['keys', 'rotate', keys.access_key]);
    expect([(await list(rotated)).code, (await list(keys)).code]).toEqual([OK, OK]);
    await call(['keys', 'stop', keys.access_key]);
    expect(await list(keys)).toMatchObject({ code: NOT_ALLOWED, stderr: expect.stringContaining('Error 200') });
    await call(['keys', 'rename', rotated.access_key, '--name', 'renamed']);
    expect(await call(['keys', 'list'])).toMatchObject({
      list: expect.arrayContaining([expect.objectContaining({ access_key: rotated.access_key, name: 'renamed' })]),
    });
    await call(['keys', 'delete', keys.access_key, '--yes']);
    expect(JSON.stringify(await call(['keys', 'list']))).not.toContain(keys.access_key);
  });
});

describe('playhead users, sub-accounts and policies', () => {
  it('lets a sub account do what its policy says, and no more', async () => {
    await call(['policies', 'create', 'looks-on', '--action', 'View/getVideoPlayerList']);
    const { id } = await call<{ id: number }>(['sub-accounts', 'create', 'ci', '--policy', 'looks-on']);
    const keys = await call<KeyPair>(['keys', 'create', '--sub-account', String(id)]);
    expect((await callCommand(server, ['players', 'list'], { keys })).code).toBe(OK);
    const refused = await callCommand(server, ['players', 'create', '--name', 'not-mine', '--domain', SITE], { keys });
    expect(refused).toMatchObject({ code: NOT_ALLOWED, stderr: expect.stringContaining('Error 210') });
    expect((await callCommand(server, ['policies', 'delete', 'looks-on', '--yes'])).stderr).toContain('Error 4943');
    await call(['sub-accounts', 'edit', String(id), '--status', 'stopped']);
    expect((await callCommand(server, ['players', 'list'], { keys })).code).toBe(NOT_ALLOWED);
    await call(['sub-accounts', 'delete', String(id), '--yes']);
    await call(['policies', 'delete', 'looks-on', '--yes']);
    expect(await call(['policies', 'actions'])).toMatchObject({
      list: expect.arrayContaining([expect.objectContaining({ action: 'View/getVideoPlayerList' })]),
    });
  });

  it('adds a user whose password comes from standard input, and who then signs in with it', async () => {
    const policy = 'NCP_VIDEO_PLYAER_ENHANCEMENT_VIEWER';
    const password = 'correct horse battery staple';
    const create = ['users', 'create', 'ann@example.com', '--policy', policy, '--password-stdin'];
    const { id } = await call<{ id: number }>(create, `${password}\n`);
    const signIn = (given: string) =>
      fetch(`${server.url}/api/v1/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: 'ann@example.com', password: given }),
      });
    expect((await signIn(password)).status).toBe(200);
    await call(['users', 'edit', String(id), '--password-stdin'], 'another long enough password');
    expect((await signIn(password)).status).toBe(401);
    await call(['users', 'delete', String(id), '--yes']);
    expect(JSON.stringify(await call(['users', 'list']))).not.toContain('ann@example.com');
  });
});

describe('playhead account', () => {
  it('shows plan and use', async () => {
    expect(await call(['account'])).toMatchObject({ plan: 'standard', service: 'active' });
    const { code, stdout } = await callCommand(server, ['usage']);
    expect([code, stdout]).toEqual([OK, expect.stringContaining('REQUESTS')]);
  });

  it('opens an account for somebody else', async () => {
    const made = await call<KeyPair & { id: number }>([
      'accounts',
      'create',
      'Broadcaster',
      '--email',
      'it@example.org',
    ]);
    const theirs = await callCommand(server, ['account', '--json'], { keys: made });
    expect(JSON.parse(theirs.stdout)).toMatchObject({ id: made.id, name: 'Broadcaster' });
    expect((await callCommand(server, ['accounts', 'list'], { keys: made })).code).toBe(NOT_ALLOWED);
    await call(['accounts', 'edit', String(made.id), '--plan', 'basic']);
    expect(JSON.stringify(await call(['accounts', 'list']))).toContain('"plan":"basic"');
  });
});

describe('what goes on', () => {
  it('shows what is done as it is done, until Ctrl-C', async () => {
    const following = startCommand(server, ['audit', '--follow', '--json', '--limit', '1']);
    await expect.poll(following.stdout).toContain('\n');
    const { no } = await createPlayer('followed');
    await expect.poll(following.stdout).toContain(`player:${no}`);
    following.child.kill('SIGINT');
    const { code, stdout } = await following.ended;
    expect(code).toBe(INTERRUPTED);
    for (const line of stdout.trimEnd().split('\n')) expect(JSON.parse(line)).toHaveProperty('action');
    const all = await call<{ id: number }[]>(['audit', '--all', '--oldest-first']);
    expect(all.map(({ id }) => id)).toEqual(all.map(({ id }) => id).sort((one, other) => one - other));
  });

  it('shows reports of players as they arrive, and why one is not counted', async () => {
    const player = await createPlayer('tailed');
    const tailing = startCommand(server, ['tail', '--player', String(player.no), '--json']);
    const { token } = await licenceFor(server, player.access_key, SITE);
    const counted = viewIdAt(Date.now() - 5000);
    const early = viewIdAt(Date.now() - 2 * 86_400_000);
    await report(server, token, [playedBeat(counted, 0, 0)], SITE);
    await report(server, token, [playedBeat(early, 0, 0)], SITE);
    await expect.poll(tailing.stdout).toContain(early);
    // Nobody reads on, which the program learns with the next report.
    tailing.child.stdout.destroy();
    await report(server, token, [playedBeat(counted, 1, 5000)], SITE);
    const { code, stdout } = await tailing.ended;
    const beats = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(beats.find(({ view_id }) => view_id === counted)).toMatchObject({
      player_no: player.no,
      outcome: 'accepted',
    });
    expect(beats.find(({ view_id }) => view_id === early)?.['outcome']).not.toBe('accepted');
    expect(code).toBe(OK);
    expect((await callCommand(server, ['query', '--player', String(player.no)])).stdout).toMatch(/^Views +/m);
  });
});

describe('the examples of the documentation', () => {
  const examples = join(import.meta.dirname, '..', 'packages', 'sdk', 'examples');
  const env = () => ({
    PLAYHEAD_URL: server.url,
    PLAYHEAD_ACCESS_KEY: ACCOUNT.accessKey,
    PLAYHEAD_SECRET_KEY: ACCOUNT.secretKey,
  });

  it.each([
    ['create-player.ts', 'playhead-player'],
    ['deploy-options.ts', 'is in Production.'],
    ['handle-errors.ts', 'There is no such player.'],
    ['follow-beats.ts', 'That was all.'],
  ])('%s runs against a real server', async (name, expected) => {
    const args = ['--conditions=source', '--import=tsx', join(examples, name)];
    const { stdout } = await promisify(execFile)(process.execPath, args, { env: env() });
    expect(stdout).toContain(expected);
  });
});

describe('a server that is away', () => {
  it('is told from one that refuses', async () => {
    const gone = { ...server, url: 'http://127.0.0.1:9' };
    expect((await callCommand(gone, ['players', 'list'])).code).toBe(NOT_REACHED);
  });
});
