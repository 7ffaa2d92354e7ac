import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createProgress } from '../progress.mjs';
import { ensureInstalled, isInstalled, markInstalled, recordMatchesLock } from './install.mjs';

const lock = {
  packages: {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/a-darwin': { version: '1.0.0', optional: true },
    'packages/own': { version: '0.1.0' },
  },
};
const record = { packages: { 'node_modules/a': { version: '1.0.0' }, 'packages/own': { version: '0.1.0' } } };

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'playhead-install-'));
  mkdirSync(join(root, 'node_modules'));
  writeLock(lock);
});
afterEach(() => rmSync(root, { recursive: true }));

const writeLock = (content: object) => writeFileSync(join(root, 'package-lock.json'), JSON.stringify(content));

describe('isInstalled', () => {
  it('is false where nobody installed anything', () => {
    expect(isInstalled(root)).toBe(false);
  });

  it('is true once marked, until the lock file changes', () => {
    markInstalled(root);
    expect(isInstalled(root)).toBe(true);
    writeLock({ packages: { ...lock.packages, 'node_modules/b': { version: '1.0.0' } } });
    expect(isInstalled(root)).toBe(false);
  });

  it('is false again once node_modules is gone', () => {
    markInstalled(root);
    rmSync(join(root, 'node_modules'), { recursive: true });
    expect(isInstalled(root)).toBe(false);
  });

  it("believes npm's own record, where someone ran npm by hand", () => {
    writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify(record));
    expect(isInstalled(root)).toBe(true);
  });
});

describe('recordMatchesLock', () => {
  it('is true for the same packages, but for those of other platforms', () => {
    expect(recordMatchesLock(record, lock)).toBe(true);
  });

  it.each([
    ['another version', { packages: { ...record.packages, 'node_modules/a': { version: '1.0.1' } } }],
    ['a package too many', { packages: { ...record.packages, 'node_modules/b': { version: '1.0.0' } } }],
    ['a package too few', { packages: { 'packages/own': { version: '0.1.0' } } }],
    ['nothing', {}],
  ])('is false for %s', (_, other) => {
    expect(recordMatchesLock(other, lock)).toBe(false);
  });
});

describe('ensureInstalled', () => {
  const written: string[] = [];
  const progress = createProgress({ stream: { write: (text) => written.push(text) } });
  const commandsThat = (ok: boolean) => {
    const calls: string[] = [];
    const run = async (command: string, args: readonly string[]) => {
      calls.push([command, ...args].join(' '));
      return { ok, code: ok ? 0 : 1, output: 'npm said something\n' };
    };
    return { calls, commands: { run, stoppedBy: () => undefined, close: () => {} } };
  };

  it('installs once, quietly', async () => {
    const { calls, commands } = commandsThat(true);
    expect(await ensureInstalled({ root, commands, progress })).toEqual({ ok: true });
    expect(await ensureInstalled({ root, commands, progress })).toEqual({ ok: true });
    expect(calls).toEqual([expect.stringMatching(/^npm install --no-save /)]);
    expect(written.join('')).not.toContain('npm said');
  });

  it("shows npm's output when it fails, and tries again the next time", async () => {
    const { calls, commands } = commandsThat(false);
    expect(await ensureInstalled({ root, commands, progress })).toMatchObject({ ok: false });
    await ensureInstalled({ root, commands, progress });
    expect(calls).toHaveLength(2);
    expect(written.join('')).toContain('npm said something');
  });
});
