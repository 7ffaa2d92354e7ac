import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { deriveKey, readOrCreateMasterKey } from './master-key.ts';

const folder = mkdtempSync(join(tmpdir(), 'playhead-key-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('readOrCreateMasterKey', () => {
  it('makes a key once, for its owner only, and finds it again', () => {
    const key = readOrCreateMasterKey(folder);
    expect(key).toHaveLength(32);
    expect(readOrCreateMasterKey(folder)).toEqual(key);
    expect(statSync(join(folder, 'master.key')).mode & 0o077).toBe(0);
  });

  it('refuses a spoilt key instead of making a new one', () => {
    const spoilt = mkdtempSync(join(folder, 'spoilt-'));
    writeFileSync(join(spoilt, 'master.key'), 'abc');
    expect(() => readOrCreateMasterKey(spoilt)).toThrow('64 hex digits');
  });
});

describe('deriveKey', () => {
  it('gives every purpose its own key, the same each time', () => {
    const master = new Uint8Array(32).fill(1);
    expect(deriveKey(master, 'secrets')).toEqual(deriveKey(master, 'secrets'));
    expect(deriveKey(master, 'secrets')).not.toEqual(deriveKey(master, 'play-tokens'));
  });
});
