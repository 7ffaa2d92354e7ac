// @ts-check
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

const COMPRESSIBLE = /\.(?:js|css|html|svg)$/;

/** Shorter files gain nothing on the wire. */
const MINIMUM_BYTES = 1024;

/**
 * Puts a `.br` and a `.gz` beside each script, style sheet and page of a built folder, at the strongest setting, so that the server
 * compresses nothing while it serves. `loader.js` is a template that the server fills in and is left out.
 *
 * @param {string} folder
 * @returns {Promise<import('../progress.mjs').Outcome>}
 */
export async function compressFolder(folder) {
  // A build that left nothing is told of by the check of its outputs.
  if (!existsSync(folder)) return { ok: true };
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter(
    (entry) => entry.isFile() && COMPRESSIBLE.test(entry.name) && entry.name !== 'loader.js',
  );
  await Promise.all(files.map((entry) => compressFile(join(entry.parentPath, entry.name))));
  return { ok: true };
}

/** @param {string} path */
async function compressFile(path) {
  const contents = await readFile(path);
  if (contents.length < MINIMUM_BYTES) return;
  // Brotli's own defaults are quality 11 and the widest usual window.
  await Promise.all([
    promisify(brotliCompress)(contents).then((bytes) => writeFile(`${path}.br`, bytes)),
    promisify(gzip)(contents, { level: 9 }).then((bytes) => writeFile(`${path}.gz`, bytes)),
  ]);
}
