import { type ChildProcess, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { markInstalled } from './setup/install.mjs';

const REPOSITORY = fileURLToPath(new URL('..', import.meta.url));

/** A server that says when it is up and what it was told, in files. */
const SERVER = `
import { appendFileSync, writeFileSync } from 'node:fs';
const folder: string = process.env['PLAYHEAD_DATA_DIR'] ?? '';
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => {
  appendFileSync(folder + '/signals', signal + ' ');
  setTimeout(() => process.exit(Number(process.env['EXIT_CODE'] ?? 0)), 300);
});
setInterval(() => {}, 1e6);
writeFileSync(folder + '/pid', String(process.pid));
`;

let root = '';
let data = '';
let start: ChildProcess | undefined;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'playhead-start-'));
  data = join(root, 'data');
  cpSync(join(REPOSITORY, 'scripts'), join(root, 'scripts'), { recursive: true });
  write('data/.keep', '');
  write(
    'package.json',
    JSON.stringify({ type: 'module', engines: { node: '>=20.19' }, scripts: { start: 'exec node scripts/start.mjs' } }),
  );
  write('package-lock.json', '{}');
  write('packages/server/package.json', '{ "name": "@playhead/server", "type": "module" }');
  write('packages/server/src/main.ts', SERVER);
  mkdirSync(join(root, 'node_modules'));
  const installed = join(REPOSITORY, 'node_modules');
  for (const name of readdirSync(installed)) {
    if (!name.startsWith('.')) symlinkSync(join(installed, name), join(root, 'node_modules', name));
  }
  markInstalled(root);
});
afterEach(() => {
  if (start?.exitCode === null && start.signalCode === null) start.kill('SIGKILL');
  if (existsSync(join(data, 'pid')) && isAlive(serverPid())) process.kill(serverPid(), 'SIGKILL');
  rmSync(root, { recursive: true, force: true });
});

function write(path: string, text: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** Starts in a process group of its own, as a shell does. */
function launch(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const child = spawn(command, args, {
    cwd: root,
    detached: true,
    env: { ...process.env, PLAYHEAD_DATA_DIR: data, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  start = child;
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += text));
  const ended = new Promise<{ code: number | null; output: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, output }));
  });
  return { child, ended, pid: child.pid ?? 0 };
}
const launchScript = (env?: NodeJS.ProcessEnv) => launch(process.execPath, ['scripts/start.mjs'], env);

const isUp = () =>
  vi.waitUntil(() => existsSync(join(data, 'pid')) && serverPid() > 0, { timeout: 50_000, interval: 20 });
const isGone = () => vi.waitUntil(() => !isAlive(serverPid()), { timeout: 20_000, interval: 20 });
const serverPid = () => Number(readFileSync(join(data, 'pid'), 'utf8'));
const signalsSeen = () => readFileSync(join(data, 'signals'), 'utf8');

function isAlive(pid: number) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('npm start', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('stops the server by one %s to itself, and ends well', async (signal) => {
    const { child, ended } = launchScript();
    await isUp();
    child.kill(signal);
    expect((await ended).code).toBe(0);
    expect(signalsSeen()).toBe(`${signal} `);
    expect(isAlive(serverPid())).toBe(false);
  });

  it("passes one signal on when npm's whole group gets it", async () => {
    const { ended, pid } = launch('npm', ['start', '--loglevel=error']);
    await isUp();
    process.kill(-pid, 'SIGTERM');
    expect((await ended).code).toBe(0);
    expect(signalsSeen()).toBe('SIGTERM ');
    expect(isAlive(serverPid())).toBe(false);
  });

  it('leaves no server behind when it is killed without a word', async () => {
    const { child, ended } = launchScript();
    await isUp();
    child.kill('SIGKILL');
    await ended;
    await isGone();
    expect(signalsSeen()).toBe('SIGTERM ');
  });

  it('stops when the npm that runs it is gone', async () => {
    const shell = ['-c', 'node scripts/start.mjs; true'];
    const { child, ended } = launch('sh', shell, { npm_lifecycle_event: 'start' });
    await isUp();
    child.kill('SIGKILL');
    await ended;
    await isGone();
    expect(signalsSeen()).toBe('SIGTERM ');
  });

  it("ends with the server's exit code", async () => {
    const { child, ended } = launchScript({ EXIT_CODE: '7' });
    await isUp();
    child.kill('SIGTERM');
    expect((await ended).code).toBe(7);
  });

  it('builds the first time and is silent the second', async () => {
    const outputs: string[] = [];
    for (let turn = 0; turn < 2; turn++) {
      const { child, ended } = launchScript();
      await isUp();
      child.kill('SIGTERM');
      outputs.push((await ended).output);
      rmSync(join(data, 'pid'));
    }
    expect(outputs[0]).toMatch(/^✓ Building server +\d/);
    expect(outputs[1]).toBe('');
  });

  it('ends with 1 and says why when the build fails', async () => {
    write('packages/server/src/main.ts', 'const = 1;');
    const { code, output } = await launchScript().ended;
    expect(code).toBe(1);
    expect(output).toMatch(/✗ Building server(?:.*\n)+.*main\.ts:1:6: ERROR/);
  });

  it('refuses a Node that is too old, before anything else', async () => {
    write('package.json', JSON.stringify({ type: 'module', engines: { node: '>=99.1' } }));
    const { code, output } = await launchScript().ended;
    expect(code).toBe(1);
    expect(output).toMatch(/^Playhead needs Node\.js 99\.1 or newer; this is .*\n$/);
  });
});
