// @ts-check
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/**
 * A built player as it is kept for good: its manifest, and the text of every file that the manifest lists, by path.
 * @typedef {{ manifest: Manifest, files: Readonly<Record<string, string>> }} Release
 * @typedef {{ version: string, files: readonly { file: string, bytes: number }[] }} Manifest
 */

/** What the file of a release is called after its version. */
export const RELEASE_SUFFIX = '.json.br';

/**
 * A release as one file: brotli of JSON, which Node reads without a library.
 *
 * @param {Release} release
 */
export function packRelease(release) {
  const json = Buffer.from(JSON.stringify(release));
  return brotliCompressSync(json, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: json.length,
    },
  });
}

/**
 * Reads what {@link packRelease} wrote.
 *
 * @param {Uint8Array} bytes
 * @returns {Release}
 */
export const unpackRelease = (bytes) => JSON.parse(brotliDecompressSync(bytes).toString('utf8'));
