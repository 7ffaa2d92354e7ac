import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCommands } from '../processes/commands.mjs';
import { createProgress } from '../progress.mjs';
import { buildStale, findStale } from './build-all.mjs';

let root = '';
let written = '';
const commands = createCommands();
const progress = createProgress({ stream: { write: (text) => (written += text) } });

/** A small house of the same plan: a library with two entries and a command, and a server that uses it. */
beforeEach(() => {
  written = '';
  root = mkdtempSync(join(tmpdir(), 'playhead-build-'));
  writeManifest('sdk', {
    exports: {
      '.': { source: './src/index.ts', default: './dist/index.js' },
      './more': { source: './src/more.ts', default: './dist/more.js' },
    },
    bin: { tool: './dist/cli/main.js' },
  });
  write('packages/sdk/src/index.ts', "export { answer } from './answer.ts';\n");
  write('packages/sdk/src/more.ts', "export { answer as more } from './answer.ts';\n");
  write('packages/sdk/src/answer.ts', 'export const answer: number = 42;\n');
  write(
    'packages/sdk/src/cli/main.ts',
    "#!/usr/bin/env node\nimport { answer } from '../index.ts';\nconsole.log(answer);\n",
  );
  writeManifest('server', { dependencies: { '@playhead/sdk': '0.1.0', outside: '1.0.0' } });
  write('packages/server/src/main.ts', "import 'outside';\nimport { own } from './own.ts';\nconsole.log(own);\n");
  write('packages/server/src/own.ts', "export const own = 'own part';\n");
});
afterEach(() => {
  commands.close();
  rmSync(root, { recursive: true });
});

function write(path: string, text: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
function writeManifest(name: string, manifest: object) {
  write(`packages/${name}/package.json`, JSON.stringify({ name: `@playhead/${name}`, type: 'module', ...manifest }));
}
const EMBED_BUILD = `
import { mkdirSync, writeFileSync } from 'node:fs';
export async function buildEmbed({ outDir }) {
  mkdirSync(outDir, { recursive: true });
  writeFileSync(outDir + '/manifest.json', '{}');
}`;
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const build = (options?: { force?: boolean; only?: readonly string[] }) =>
  buildStale({ root, commands, progress }, options);
const stale = () => findStale(root).map(({ workspace }) => workspace.name);

describe('buildStale', () => {
  it('builds each entry of a library, with what they share once, and its command to be run', async () => {
    expect(await build({ only: ['sdk'] })).toEqual({ ok: true, built: ['sdk'] });
    const index = await import(pathToFileURL(join(root, 'packages/sdk/dist/index.js')).href);
    const more = await import(pathToFileURL(join(root, 'packages/sdk/dist/more.js')).href);
    expect([index.answer, more.more]).toEqual([42, 42]);
    expect([read('packages/sdk/dist/index.js'), read('packages/sdk/dist/more.js')].join()).not.toContain('42');
    expect(statSync(join(root, 'packages/sdk/dist/cli/main.js')).mode & 0o111).toBe(0o111);
    expect(await commands.run(join(root, 'packages/sdk/dist/cli/main.js'), [])).toMatchObject({
      ok: true,
      output: '42\n',
    });
  });

  it('bundles the server, but for installed packages', async () => {
    await build({ only: ['server'] });
    const server = read('packages/server/dist/main.js');
    expect(server).toContain('own part');
    expect(server).toContain('import "outside"');
    expect(existsSync(join(root, 'packages/server/dist/main.js.map'))).toBe(true);
  });

  it('builds nothing twice, unless told to', async () => {
    await build();
    expect(await build()).toEqual({ ok: true, built: [] });
    expect(await build({ force: true })).toEqual({ ok: true, built: ['sdk', 'server'] });
  });

  it('reports a build that fails, and tries it again', async () => {
    write('packages/server/src/own.ts', 'export const own = ;\n');
    expect((await build()).ok).toBe(false);
    expect(written).toMatch(/✗ Building server/);
    expect(written).toMatch(/own\.ts:1:19: ERROR: Unexpected ";"/);
    expect(stale()).toEqual(['server']);
  });

  it('says what is missing where the embed has no build of its own', async () => {
    writeManifest('embed', {});
    expect((await build({ only: ['embed'] })).ok).toBe(false);
    expect(written).toContain('packages/embed/build.mjs is missing');
  });

  it("runs the embed's own build, and looks whether it left its manifest", async () => {
    writeManifest('embed', { version: '0.1.0' });
    write('packages/embed/build.mjs', 'export async function buildEmbed() {}');
    expect((await build({ only: ['embed'] })).ok).toBe(false);
    expect(written).toContain('left no packages/embed/dist/0.1.0/manifest.json');
    write('packages/embed/build.mjs', EMBED_BUILD);
    expect((await build({ only: ['embed'] })).ok).toBe(true);
  });
});

describe('findStale', () => {
  it('finds everything before the first build and nothing after it', async () => {
    expect(stale()).toEqual(['sdk', 'server']);
    await build();
    expect(stale()).toEqual([]);
  });

  it('finds a changed package and those that build on it', async () => {
    await build();
    write('packages/server/src/own.ts', "export const own = 'changed';\n");
    expect(stale()).toEqual(['server']);
    write('packages/sdk/src/answer.ts', 'export const answer = 43;\n');
    expect(stale()).toEqual(['sdk', 'server']);
  });

  it('finds everything once the installed tools change', async () => {
    await build();
    write('package-lock.json', '{}');
    expect(stale()).toEqual(['sdk', 'server']);
  });

  it('finds what has lost its output', async () => {
    await build();
    rmSync(join(root, 'packages/server/dist'), { recursive: true });
    expect(stale()).toEqual(['server']);
  });

  it('takes a stamp that was cut off for none', async () => {
    await build();
    write('.cache/build/sdk.json', '{"pri');
    expect(stale()).toEqual(['sdk']);
  });
});
