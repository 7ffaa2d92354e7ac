/// <reference types="node" />
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildEmbed, type EmbedManifest } from '../build.mjs';

describe('buildEmbed', () => {
  let outDir = '';
  let manifest: EmbedManifest;
  const read = (file: string) => readFile(join(outDir, file), 'utf8');

  beforeAll(async () => {
    outDir = await mkdtemp(join(tmpdir(), 'playhead-build-'));
    manifest = await buildEmbed({ outDir });
  });
  afterAll(() => rm(outDir, { recursive: true, force: true }));

  it('writes what its manifest lists, and nothing else', async () => {
    const written = (await readdir(outDir, { recursive: true })).filter((name) => /\.\w+$/.test(name)).sort();
    expect(written).toEqual([...manifest.files.map(({ file }) => file), 'manifest.json'].sort());
    expect(JSON.parse(await read('manifest.json'))).toEqual(manifest);
  });

  it('names every chunk by its content', async () => {
    const again = await buildEmbed({ outDir });
    expect(again).toEqual(manifest);
    const chunks = manifest.files.map(({ file }) => file).filter((file) => file.startsWith('chunks/'));
    for (const chunk of chunks) expect(chunk).toMatch(/^chunks\/[\w.-]+-[\dA-F]{8}\.js$/);
  });

  it('makes a loader with one place for the configuration, which is a classic script', async () => {
    const loader = await read(manifest.loader);
    expect(loader.match(/__PLAYHEAD_CONFIG__/g)).toHaveLength(1);
    expect(() => runInNewContext(`(function () { ${loader.replace('__PLAYHEAD_CONFIG__', '{}')} })`)).not.toThrow();
  });

  it('needs no second file before the player runs', async () => {
    expect(await read(manifest.player)).not.toMatch(/(?:^|;)import\s*["'{*\w]/);
    expect(manifest.hls).toHaveLength(1);
    expect(manifest.dash).toHaveLength(1);
  });

  it('keeps each engine in a file of its own', async () => {
    const source = (path = '') => read(path);
    const shaka = /application\/dash\+xml.*urn:mpeg:dash/s;
    expect(await source(manifest.dash[0])).toMatch(shaka);
    for (const path of [manifest.player, ...manifest.hls]) expect(await source(path)).not.toContain('urn:mpeg:dash');
  });

  it('finds every file that a module names', async () => {
    const files = new Set(manifest.files.map(({ file }) => file));
    for (const file of files) {
      const imports = [...(await read(file)).matchAll(/import\("\.\/([^"]+)"\)/g)].map(([, name]) => `chunks/${name}`);
      for (const name of imports) expect(files).toContain(name);
    }
  });

  it('leaves the words of the console out of the player', async () => {
    expect(await read(manifest.player)).not.toContain('Whether');
    expect(await read(manifest.player)).not.toContain('Accent colour');
  });

  it('keeps the sizes that were promised', () => {
    const brotliBytes = (file: string) => manifest.files.find((one) => one.file === file)?.brotliBytes;
    expect(brotliBytes(manifest.loader)).toBeLessThanOrEqual(2000);
    expect(brotliBytes(manifest.player)).toBeLessThanOrEqual(18_000);
    expect(brotliBytes(manifest.monitoring[0] ?? '')).toBeLessThanOrEqual(10_300);
  });
});
