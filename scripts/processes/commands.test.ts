import { EventEmitter } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Commands, createCommands, exitCodeOf } from './commands.mjs';

const node = process.execPath;
const IGNORE_SIGTERM =
  "process.on('SIGTERM', () => {}); fs.writeFileSync(process.env.UP, ''); setInterval(() => {}, 1e6)";

let commands: Commands | undefined;
afterEach(() => commands?.close());

function create() {
  const signals = new EventEmitter();
  const exits: number[] = [];
  let nowMs = 0;
  const created = createCommands({ signals, exit: (code) => exits.push(code), now: () => nowMs });
  commands = created;
  return { ...created, signals, exits, pass: (ms: number) => (nowMs += ms) };
}

describe('createCommands', () => {
  it('collects what a command writes, to either stream', async () => {
    const { run } = create();
    const result = await run(node, ['-e', "console.log('out'); console.error('err')"]);
    expect(result).toMatchObject({ ok: true, code: 0 });
    expect(result.output.split('\n').sort()).toEqual(['', 'err', 'out']);
  });

  it('tells how a command failed', async () => {
    expect(await create().run(node, ['-e', 'process.exit(3)'])).toEqual({ ok: false, code: 3, output: '' });
  });

  it('answers 127 for a command that is not there', async () => {
    const result = await create().run('playhead-no-such-command', []);
    expect(result).toMatchObject({ ok: false, code: 127, output: expect.stringContaining('ENOENT') });
  });

  it('adds to the environment, and takes away from it', async () => {
    const script = "console.log(process.env.ADDED, 'PATH' in process.env)";
    const result = await create().run(node, ['-e', script], { env: { ADDED: 'yes', PATH: undefined } });
    expect(result.output).toBe('yes false\n');
  });

  it('passes a signal on to what is running, and remembers it', async () => {
    const { run, signals, stoppedBy, exits } = create();
    const running = run(node, ['-e', 'setInterval(() => {}, 1e6)']);
    expect(stoppedBy()).toBeUndefined();
    signals.emit('SIGTERM', 'SIGTERM');
    expect((await running).code).toBe(128 + constants.signals.SIGTERM);
    expect(stoppedBy()).toBe('SIGTERM');
    expect(exits).toEqual([]);
  });

  it('kills at a second signal what did not heed the first, but not when both come at once', async () => {
    const { run, signals, pass } = create();
    const folder = mkdtempSync(join(tmpdir(), 'playhead-commands-'));
    const running = run(node, ['-e', IGNORE_SIGTERM], { env: { UP: join(folder, 'up') } });
    await vi.waitUntil(() => existsSync(join(folder, 'up')), { timeout: 20_000 });
    rmSync(folder, { recursive: true });
    signals.emit('SIGTERM', 'SIGTERM');
    signals.emit('SIGINT', 'SIGINT');
    expect(await Promise.race([running, wait(200, 'still there')])).toBe('still there');
    pass(1_500);
    signals.emit('SIGINT', 'SIGINT');
    expect((await running).code).toBe(128 + constants.signals.SIGKILL);
  });

  it('ends the script at a signal while nothing is running', () => {
    const { signals, exits } = create();
    signals.emit('SIGINT', 'SIGINT');
    expect(exits).toEqual([130]);
  });

  it('leaves signals alone once closed', () => {
    const { signals, close, exits } = create();
    close();
    expect(signals.listenerCount('SIGINT')).toBe(0);
    signals.emit('SIGTERM', 'SIGTERM');
    expect(exits).toEqual([]);
  });

  it('stops a command by its abort signal', async () => {
    const abort = new AbortController();
    const running = create().run(node, ['-e', 'setInterval(() => {}, 1e6)'], { abort: abort.signal });
    abort.abort();
    expect((await running).code).toBe(128 + constants.signals.SIGTERM);
  });
});

describe('exitCodeOf', () => {
  it('is the code, or 128 and the number of the signal', () => {
    expect(exitCodeOf(0, null)).toBe(0);
    expect(exitCodeOf(7, null)).toBe(7);
    expect(exitCodeOf(null, 'SIGINT')).toBe(130);
  });
});
