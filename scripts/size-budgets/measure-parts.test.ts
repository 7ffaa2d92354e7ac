import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { brotliBytes, initialFiles, measureParts, withImports } from './measure-parts.mjs';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'playhead-sizes-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

describe('measureParts', () => {
  beforeEach(() => write('packages/embed/dist/versions.json', '["0.2.0","0.1.0"]'));

  it('weighs the files that the manifest and the page name', async () => {
    const files = ['l.js', 's.js', 'p.js', 'm.js', 'h.js', 'i.js', 'd.js', 'worker.js'].map((file) => ({ file }));
    const named = { loader: 'l.js', starter: 's.js', player: 'p.js', monitoring: ['m.js'] };
    const manifest = { ...named, hls: ['h.js', 'i.js'], dash: ['d.js'], files };
    write('packages/embed/dist/0.2.0/manifest.json', JSON.stringify(manifest));
    for (const name of ['l', 's', 'p', 'm', 'h', 'i', 'd', 'worker'])
      write(`packages/embed/dist/0.2.0/${name}.js`, `export const ${name} = 1;`);
    write('packages/console/dist/index.html', '<script type="module" src="/console/assets/a.js"></script>');
    write('packages/console/dist/assets/a.js', 'start()');
    for (const name of ['core', 'index'])
      write(`packages/beacon/src/${name}.ts`, 'export const start = (name: string): string => name;');
    const parts = await measureParts(root);
    const counts = Object.entries(parts).map(([name, sizes]) => [name, sizes?.size]);
    expect(Object.fromEntries(counts)).toEqual({
      loader: 1,
      starter: 1,
      player: 1,
      monitoring: 1,
      hls: 2,
      dash: 1,
      later: 1,
      console: 1,
      beacon: 1,
      beaconWithEngines: 1,
    });
    expect([...(parts['console'] ?? [])]).toEqual([
      [join(root, 'packages/console/dist/assets/a.js'), brotliBytes(Buffer.from('start()'))],
    ]);
  });

  it('has nothing for what was not built, or is broken', async () => {
    write(
      'packages/embed/dist/0.2.0/manifest.json',
      JSON.stringify({
        loader: 'gone.js',
        starter: 'gone.js',
        player: 'p.js',
        monitoring: [],
        hls: [],
        dash: [],
        files: [],
      }),
    );
    write('packages/embed/dist/0.2.0/p.js', '');
    write('packages/beacon/src/core.ts', "export * from './gone.ts';");
    const parts = await measureParts(root);
    expect(parts).toMatchObject({ loader: undefined, console: undefined, beacon: undefined });
    expect(parts['player']?.size).toBe(1);
  });
});

describe('brotliBytes', () => {
  it('is far less than the text, where it repeats itself', () => {
    expect(brotliBytes(Buffer.from('playhead '.repeat(1_000)))).toBeLessThan(40);
  });

  it('is what brotli needs for nothing, at least', () => {
    expect(brotliDecompressSync(Buffer.from([0x3b])).length).toBe(0);
    expect(brotliBytes(Buffer.alloc(0))).toBe(1);
  });
});

describe('initialFiles', () => {
  it('takes scripts, preloaded modules and style sheets, and nothing else', () => {
    const html = `<!doctype html><head><link rel="icon" href="/console/mark.svg" />
      <script type="module" blocking="render" crossorigin src="/console/assets/index-1.js"></script>
      <link rel="modulepreload" crossorigin href="/console/assets/react-2.js">
      <link rel="stylesheet" crossorigin href="/console/assets/index-3.css"></head><body><a href="/x">x</a></body>`;
    expect(initialFiles(html, '/console/')).toEqual(['assets/index-1.js', 'assets/react-2.js', 'assets/index-3.css']);
  });
});

describe('withImports', () => {
  it('follows static imports and re-exports, not those that load later', () => {
    write(
      'a.js',
      "import { b } from './b.js'; export * from './chunks/c.js'; export const later = () => import('./d.js');",
    );
    write('b.js', "import './a.js'; export const b = 1;");
    write('chunks/c.js', "import '../e.js';");
    for (const name of ['d.js', 'e.js']) write(name, '');
    expect([...withImports(root, ['a.js'])].sort()).toEqual(['a.js', 'b.js', 'chunks/c.js', 'e.js']);
  });
});
