import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { compressFolder } from './compress.mjs';

const folder = mkdtempSync(join(tmpdir(), 'playhead-compress-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('compressFolder', () => {
  it('puts what means the same beside each larger text, and leaves the rest alone', async () => {
    const script = 'const playhead = 1;\n'.repeat(200);
    mkdirSync(join(folder, 'chunks'));
    writeFileSync(join(folder, 'chunks', 'player-A.js'), script);
    writeFileSync(join(folder, 'loader.js'), script);
    writeFileSync(join(folder, 'tiny.js'), '1');
    writeFileSync(join(folder, 'font.woff2'), script);
    await compressFolder(folder);

    expect(brotliDecompressSync(readFileSync(join(folder, 'chunks', 'player-A.js.br'))).toString()).toBe(script);
    expect(gunzipSync(readFileSync(join(folder, 'chunks', 'player-A.js.gz'))).toString()).toBe(script);
    for (const name of ['loader.js', 'tiny.js', 'font.woff2'])
      expect(existsSync(join(folder, `${name}.br`)), name).toBe(false);
  });
});
