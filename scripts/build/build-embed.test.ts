import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildEmbed, embedOutputs } from './build-embed.mjs';
import { packRelease } from './release-file.mjs';

const LONG = `play("${'again '.repeat(300)}")`;
const BUILD = `
import { mkdirSync, writeFileSync } from 'node:fs';
export async function buildEmbed({ outDir }) {
  mkdirSync(outDir, { recursive: true });
  writeFileSync(outDir + '/manifest.json', '{"version":"present"}');
}`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'playhead-embed-'));
  write('build.mjs', BUILD);
  for (const version of ['0.9.0', '0.10.0']) release(version, LONG);
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, contents: string | Uint8Array) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), contents);
}
function release(version: string, player: string) {
  const files = { 'loader.js': 'load()', 'chunks/player-A.js': player };
  const manifest = { version, files: Object.entries(files).map(([file, text]) => ({ file, bytes: text.length })) };
  write(`releases/${version}.json.br`, packRelease({ manifest, files }));
}
const read = (path: string) => readFileSync(join(folder, 'dist', path), 'utf8');
const workspace = (version: string) => ({ name: 'embed', folder, manifest: { version }, uses: [] });
const build = (version = '0.11.0') => buildEmbed(workspace(version));

describe('buildEmbed', () => {
  it('puts the present version and every release side by side, and lists them, the newest first', async () => {
    expect(await build()).toEqual({ ok: true });
    expect(JSON.parse(read('versions.json'))).toEqual(['0.11.0', '0.10.0', '0.9.0']);
    expect(JSON.parse(read('0.11.0/manifest.json'))).toEqual({ version: 'present' });
    expect(JSON.parse(read('0.9.0/manifest.json'))).toMatchObject({ version: '0.9.0' });
    expect(read('0.10.0/chunks/player-A.js')).toBe(LONG);
    expect(embedOutputs(workspace('0.11.0')).every((path) => existsSync(join(folder, path)))).toBe(true);
  });

  it('compresses what it unpacks, but for the loader, which the server fills in', async () => {
    await build();
    const zipped = readFileSync(join(folder, 'dist/0.9.0/chunks/player-A.js.gz'));
    expect(gunzipSync(zipped).toString()).toBe(LONG);
    expect(existsSync(join(folder, 'dist/0.9.0/chunks/player-A.js.br'))).toBe(true);
    expect(existsSync(join(folder, 'dist/0.9.0/loader.js.br'))).toBe(false);
  });

  it('unpacks a release once, and again where its file is another or the unpacking was cut off', async () => {
    await build();
    write('dist/0.9.0/chunks/player-A.js', 'kept');
    await build();
    expect(read('0.9.0/chunks/player-A.js')).toBe('kept');
    release('0.9.0', 'other()');
    await build();
    expect(read('0.9.0/chunks/player-A.js')).toBe('other()');
    rmSync(join(folder, 'dist/0.9.0/.unpacked-from'));
    write('dist/0.9.0/chunks/player-A.js', 'half');
    await build();
    expect(read('0.9.0/chunks/player-A.js')).toBe('other()');
  });

  it('removes what earlier builds left', async () => {
    write('dist/loader.js', 'old');
    write('dist/0.8.0/loader.js', 'old');
    await build();
    expect([existsSync(join(folder, 'dist/loader.js')), existsSync(join(folder, 'dist/0.8.0'))]).toEqual([
      false,
      false,
    ]);
  });

  it.each(['0.10.0', '0.9.5', '0.9.0'])('refuses sources at %s, which are no newer than a release', async (version) => {
    expect(await build(version)).toMatchObject({ ok: false, reason: expect.stringContaining('0.10.0 is released') });
  });
});
