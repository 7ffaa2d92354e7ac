import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readPlayerAssets } from './assets.ts';

const folder = mkdtempSync(join(tmpdir(), 'playhead-assets-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('readPlayerAssets', () => {
  it('says to build where there is nothing', () => {
    expect(() => readPlayerAssets(join(folder, 'nowhere'))).toThrow('npm run build');
  });

  it('reads the loader and the paths that the manifest names', () => {
    writeFileSync(
      join(folder, 'manifest.json'),
      JSON.stringify({ loader: 'loader.js', player: 'p.js', hls: ['h.js'] }),
    );
    writeFileSync(join(folder, 'loader.js'), 'code');
    expect(readPlayerAssets(folder)).toEqual({ loaderTemplate: 'code', playerPath: 'p.js', hlsPaths: ['h.js'] });
  });
});
