import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Answer, failure, KEYS, startServerForTests, success } from '../server-for-tests.ts';

const MAIN = new URL('./main.ts', import.meta.url).pathname;
const ARGS = ['--conditions=source', '--import=tsx', MAIN];
const HAS_SCRIPT = process.platform === 'linux' && spawnSync('script', ['--version']).error === undefined;

/** A real server, and the environment in which the program finds it. */
async function setUp(answer: Answer) {
  const server = await startServerForTests(answer);
  onTestFinished(() => server.close());
  const env = {
    PATH: process.env['PATH'],
    PLAYHEAD_URL: server.url,
    PLAYHEAD_ACCESS_KEY: KEYS.accessKey,
    PLAYHEAD_SECRET_KEY: KEYS.secretKey,
  };
  return { server, env };
}

/** The program as a process of its own. */
const start = (args: readonly string[], env: NodeJS.ProcessEnv) =>
  collected(spawn(process.execPath, [...ARGS, ...args], { env }));

/** The program at a terminal of its own, on which `typed` is typed. */
const startAtTerminal = (args: readonly string[], env: NodeJS.ProcessEnv) =>
  collected(spawn('script', ['-qec', [process.execPath, ...ARGS, ...args].join(' '), '/dev/null'], { env }));

function collected(child: ChildProcess) {
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.on('data', (text: Buffer) => {
      output[name] += text;
    });
  }
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, ...output }));
  return { child, output, ended, type: (text: string) => child.stdin?.write(text) };
}

/** A look at the reports that finds one. */
const look = (sequence: number) => {
  const place = { player_no: 1, environment: 'develop', view_id: 'v', reason: 'start', state: 'playing' };
  return success({ list: [{ at: '2026-11-25', sequence, ...place, outcome: 'accepted' }], cursor: `c${sequence}` });
};

const USER = { id: 2, email: 'a@example.com', policies: ['A'], created_at: '2026-11-25', last_signed_in_at: null };

describe('the playhead command', () => {
  it('reads its environment, and ends with the code of what happened', async () => {
    const { server, env } = await setUp(() => failure(200, '4801', 'No player information.'));
    expect(await start(['players', 'show', '7'], env).ended).toMatchObject({ code: 1, stdout: '' });
    expect(server.requests[0]).toMatchObject({ target: '/api/v1/players/7', isSigned: true });
    expect(await start([], {}).ended).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('Say what to do.'),
    });
    expect(await start(['--help'], {}).ended).toMatchObject({ code: 0, stderr: '' });
  });

  it('reads a document from standard input', async () => {
    const deployment = { deployment: { number: 2 }, unknown: [], without_effect: [] };
    const { server, env } = await setUp(() => success(deployment));
    const { child, ended } = start(['players', 'deploy', '1001', '--file', '-'], env);
    child.stdin?.end('{"muted":true}');
    expect(await ended).toMatchObject({ code: 0, stdout: 'Deployment 2 is in Develop.\n' });
    expect(server.requests[0]?.body).toBe('{"option":{"muted":true}}');
  });

  it('ends quietly and well when nobody reads on', async () => {
    const { env } = await setUp((_request, attempt) => look(attempt));
    const { child, output, ended } = start(['tail', '--json'], env);
    await expect.poll(() => output.stdout).not.toBe('');
    child.stdout?.destroy();
    expect(await ended).toMatchObject({ code: 0, stderr: '' });
  });

  it('ends with 130 when it is interrupted', async () => {
    const { env } = await setUp((_request, attempt) => look(attempt));
    const { child, output, ended } = start(['tail', '--json'], env);
    await expect.poll(() => output.stdout).not.toBe('');
    child.kill('SIGINT');
    expect(await ended).toMatchObject({ code: 130, stderr: '' });
  });

  it('has no colours in a pipe', async () => {
    const { env } = await setUp(() => success([]));
    expect((await start(['players', 'versions'], { ...env, TERM: 'xterm' }).ended).stdout).toBe('VERSION  SCRIPT\n');
  });
});

describe.runIf(HAS_SCRIPT)('the playhead command at a terminal', () => {
  it('has colours, unless NO_COLOR says otherwise', async () => {
    const { env } = await setUp(() => success([]));
    const call = ['players', 'versions'];
    const coloured = await startAtTerminal(call, { ...env, TERM: 'xterm' }).ended;
    expect(coloured.stdout).toContain('\u001b[1mVERSION  SCRIPT');
    const plain = await startAtTerminal(call, { ...env, TERM: 'xterm', NO_COLOR: '1' }).ended;
    expect(plain.stdout).toBe('VERSION  SCRIPT\r\n');
  });

  it('asks for a password without showing what is typed', async () => {
    const { server, env } = await setUp(() => success(USER));
    const { output, ended, type } = startAtTerminal(['users', 'create', 'a@example.com', '--policy', 'A'], env);
    await expect.poll(() => output.stdout).toContain('Password: ');
    type('hunter22x\u007f\r');
    await expect.poll(() => output.stdout).toContain('Once more: ');
    type('hunter22\r');
    expect((await ended).code).toBe(0);
    expect(JSON.parse(server.requests[0]?.body ?? '')).toMatchObject({ password: 'hunter22' });
    expect(output.stdout).not.toContain('hunter');
  });

  it('asks before it deletes, and ends with 130 after Ctrl-C', async () => {
    const { server, env } = await setUp(() => success());
    const { output, ended, type } = startAtTerminal(['players', 'delete', '1001'], env);
    await expect.poll(() => output.stdout).toContain('Delete player 1001 for good? [y/N]');
    type('\u0003');
    expect([(await ended).code, server.requests.length]).toEqual([130, 0]);
  });

  it('deletes after yes', async () => {
    const { server, env } = await setUp(() => success());
    const { output, ended, type } = startAtTerminal(['players', 'delete', '1001'], env);
    await expect.poll(() => output.stdout).toContain('[y/N]');
    type('y\r');
    expect((await ended).code).toBe(0);
    expect(server.requests[0]?.method).toBe('DELETE');
  });
});
