import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

/** What a page would load that imports this from the sdk. */
async function bundle(source: string) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: source, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['source'],
  });
  const parts = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  const inputs = parts.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([name]) => name);
  return { text: outputFiles[0]?.text ?? '', inputs };
}

describe('the sdk in a page', () => {
  it('brings neither schemas, nor the player’s texts, nor the command line', async () => {
    const { text, inputs } = await bundle("export { createClient } from './index.ts';");
    expect(text).toContain('/api/v1');
    expect(inputs.filter((input) => /typebox|contract\/src\/api|player-errors|sdk\/src\/cli\//.test(input))).toEqual(
      [],
    );
  });

  it('leaves out what is not asked for', async () => {
    const { text, inputs } = await bundle("export { PlayheadNetworkError } from './index.ts';");
    expect(text.length).toBeLessThan(1000);
    expect(inputs.filter((input) => !input.endsWith('errors.ts'))).toEqual([]);
  });
});

describe('the sdk in Node', () => {
  it('needs nothing when it is imported', async () => {
    const source =
      "for (const name of ['fetch', 'crypto', 'Headers']) delete globalThis[name]; await import('./index.ts');";
    const args = ['--conditions=source', '--import=tsx', '--input-type=module', '--eval', source];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { cwd: import.meta.dirname });
    expect(stdout + stderr).toBe('');
  });
});
