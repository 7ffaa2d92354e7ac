import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unpackRelease } from '../build/release-file.mjs';
import { createCommands } from '../processes/commands.mjs';
import { nextMinor, releasePlayer } from './release-player.mjs';

const BUILD = `
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
export async function buildEmbed({ outDir }) {
  const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'));
  mkdirSync(outDir + '/chunks');
  writeFileSync(outDir + '/loader.js', 'load("재생")');
  writeFileSync(outDir + '/chunks/p-1.js', 'play()');
  return { version, files: [{ file: 'loader.js' }, { file: 'chunks/p-1.js' }] };
}`;

let root = '';
const commands = createCommands();
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Tester', '-c', 'user.email=tester@playhead.local', ...args], { cwd: root });

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'playhead-release-'));
  write('packages/embed/package.json', '{\n  "name": "@playhead/embed",\n  "version": "0.1.3"\n}\n');
  write('packages/embed/build.mjs', BUILD);
  write('packages/vue/package.json', '{ "version": "0.1.3", "dependencies": { "@playhead/embed": "0.1.3" } }\n');
  const lock = {
    packages: {
      'node_modules/@playhead/embed': { resolved: 'packages/embed', link: true },
      'packages/embed': { name: '@playhead/embed', version: '0.1.3' },
      'packages/vue': { version: '0.1.3', dependencies: { '@playhead/embed': '0.1.3', vue: '0.1.3' } },
    },
  };
  write('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'begin');
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const release = (wish = {}) => releasePlayer({ root, commands }, wish);
const released = (version: string) =>
  unpackRelease(readFileSync(join(root, `packages/embed/releases/${version}.json.br`)));

describe('releasePlayer', () => {
  it('freezes every file of the present version, and goes on with the next', async () => {
    expect(await release()).toMatchObject({ ok: true });
    expect(released('0.1.3')).toEqual({
      manifest: { version: '0.1.3', files: [{ file: 'loader.js' }, { file: 'chunks/p-1.js' }] },
      files: { 'loader.js': 'load("재생")', 'chunks/p-1.js': 'play()' },
    });
    expect(read('packages/embed/package.json')).toBe('{\n  "name": "@playhead/embed",\n  "version": "0.2.0"\n}\n');
  });

  it('tells those that depend on it, and the lock file, and changes nothing else', async () => {
    await release({ next: '1.0.0' });
    expect(read('packages/vue/package.json')).toBe(
      '{ "version": "0.1.3", "dependencies": { "@playhead/embed": "1.0.0" } }\n',
    );
    expect(JSON.parse(read('package-lock.json')).packages).toEqual({
      'node_modules/@playhead/embed': { resolved: 'packages/embed', link: true },
      'packages/embed': { name: '@playhead/embed', version: '1.0.0' },
      'packages/vue': { version: '0.1.3', dependencies: { '@playhead/embed': '1.0.0', vue: '0.1.3' } },
    });
  });

  it('leaves a released version as it is', async () => {
    await release();
    write('packages/embed/package.json', '{ "version": "0.1.3" }');
    write('packages/embed/build.mjs', BUILD.replace('play()', 'changed()'));
    expect(await release({ isDirtyAllowed: true })).toMatchObject({
      ok: false,
      reason: expect.stringContaining('0.1.3 is released already'),
    });
    expect(released('0.1.3').files['chunks/p-1.js']).toBe('play()');
  });

  it('refuses a work tree with changes, unless told', async () => {
    write('packages/embed/new.ts', '');
    expect(await release()).toMatchObject({ ok: false, reason: expect.stringContaining('packages/embed/new.ts') });
    expect(await release({ isDirtyAllowed: true })).toMatchObject({ ok: true });
  });

  it.each(['0.1.3', '0.0.9', '1', '0.2.0-beta', 'next', '0.02.0'])('refuses to go on with %s', async (next) => {
    expect(await release({ next })).toMatchObject({ ok: false });
    expect(JSON.parse(read('packages/embed/package.json')).version).toBe('0.1.3');
  });
});

describe('nextMinor', () => {
  it('counts in numbers', () => {
    expect([nextMinor('0.9.4'), nextMinor('1.19.0')]).toEqual(['0.10.0', '1.20.0']);
  });
});
