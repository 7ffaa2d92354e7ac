import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { newestFirst, releasedVersions, releaseFile } from '../build/player-versions.mjs';
import { unpackRelease } from '../build/release-file.mjs';

const EMBED = fileURLToPath(new URL('../../packages/embed', import.meta.url));
const versions = releasedVersions(EMBED);

describe('packages/embed/releases/', () => {
  it('holds older versions than the sources are', () => {
    const { version } = JSON.parse(readFileSync(join(EMBED, 'package.json'), 'utf8'));
    expect(versions[0] === undefined || newestFirst(version, versions[0]) < 0).toBe(true);
  });

  it.each(versions)(
    'holds %s as it was frozen: what its manifest lists, each chunk named by what is in it',
    (version) => {
      const { manifest, files } = unpackRelease(readFileSync(releaseFile(EMBED, version)));
      expect(manifest.version).toBe(version);
      expect(Object.keys(files).sort()).toEqual(manifest.files.map(({ file }) => file).sort());
      const sizes = Object.entries(files).map(([file, text]) => ({ file, bytes: Buffer.byteLength(text) }));
      expect(sizes).toEqual(manifest.files.map(({ file, bytes }) => ({ file, bytes })));
      for (const [file, text] of Object.entries(files)) {
        const named = /^chunks\/.*-([\dA-F]{8})\.js$/.exec(file)?.[1];
        const hash = createHash('sha256').update(text).digest('hex').slice(0, 8).toUpperCase();
        if (file.startsWith('chunks/')) expect(named).toBe(hash);
      }
    },
  );
});
