import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockDataDirectory } from './data-lock.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'playhead-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('lockDataDirectory', () => {
  it('makes the directory and gives the lock back', () => {
    const unlock = lockDataDirectory(join(folder, 'new', 'data'));
    const path = join(folder, 'new', 'data', 'playhead.pid');
    expect(existsSync(path)).toBe(true);
    unlock();
    expect(existsSync(path)).toBe(false);
  });

  it('names the living process that has the directory, then takes it over when that is gone', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    writeFileSync(join(folder, 'playhead.pid'), String(other.pid));
    expect(() => lockDataDirectory(folder)).toThrow(`process ${other.pid}`);
    other.kill('SIGKILL');
    await once(other, 'exit');
    lockDataDirectory(folder)();
  });

  it('takes no notice of a lock that says nothing', () => {
    writeFileSync(join(folder, 'playhead.pid'), 'garbage');
    expect(() => lockDataDirectory(folder)()).not.toThrow();
  });
});
