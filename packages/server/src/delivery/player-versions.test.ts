import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type PlayerVersions, readPlayerVersions, versionFor } from './player-versions.ts';

const folder = mkdtempSync(join(tmpdir(), 'playhead-versions-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(version: string) {
  const manifest = { loader: 'loader.js', player: 'chunks/p.js', hls: ['chunks/h.js'] };
  mkdirSync(join(folder, version));
  writeFileSync(join(folder, version, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, version, 'loader.js'), `code of ${version}`);
}

describe('readPlayerVersions', () => {
  it('says to build where there is nothing', () => {
    expect(() => readPlayerVersions(join(folder, 'nowhere'))).toThrow('npm run build');
    writeFileSync(join(folder, 'versions.json'), '[]');
    expect(() => readPlayerVersions(folder)).toThrow('npm run build');
  });

  it("reads each version's loader and the paths that its manifest names, below its own folder", () => {
    write('0.2.0');
    write('0.1.0');
    writeFileSync(join(folder, 'versions.json'), '["0.2.0","0.1.0"]');
    expect(readPlayerVersions(folder)).toEqual([
      {
        version: '0.2.0',
        loaderTemplate: 'code of 0.2.0',
        playerPath: '0.2.0/chunks/p.js',
        hlsPaths: ['0.2.0/chunks/h.js'],
      },
      {
        version: '0.1.0',
        loaderTemplate: 'code of 0.1.0',
        playerPath: '0.1.0/chunks/p.js',
        hlsPaths: ['0.1.0/chunks/h.js'],
      },
    ]);
  });
});

describe('versionFor', () => {
  const asset = (version: string) => ({ version, loaderTemplate: '', playerPath: '', hlsPaths: [] });
  const versions: PlayerVersions = [asset('1.0.0'), asset('0.10.0'), asset('0.9.0'), asset('0.2.0')];

  it.each([
    ['0.9.0', '0.9.0'],
    ['1.0.0', '1.0.0'],
    ['0.9.1', '0.10.0'],
    ['0.1.0', '0.2.0'],
    ['0.10.3', '1.0.0'],
    ['2.0.0', '1.0.0'],
  ])('gives a player that has %s version %s', (wanted, delivered) => {
    expect(versionFor(versions, wanted).version).toBe(delivered);
  });
});
