import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const playerRequire = createRequire(join(dirname(fileURLToPath(import.meta.url)), '../player/package.json'));
const folder = dirname(playerRequire.resolve('hls.js/package.json'));

/** hls.js's own switches. What is off is in no file that we build: see docs/decisions/0027. */
const FEATURES = {
  ALT_AUDIO: true,
  SUBTITLES: true,
  EME_DRM: true,
  CMCD: true,
  CONTENT_STEERING: true,
  VARIABLE_SUBSTITUTION: true,
  MEDIA_CAPABILITIES: true,
  INTERSTITIALS: false,
  IFRAMES: false,
  // HEVC and AC-3 inside MPEG-TS; in fragmented MP4 both play without it.
  M2TS_ADVANCED_CODECS: false,
};

/**
 * hls.js, built from the sources that its package ships.
 *
 * @returns {Promise<string>} an ES module, not yet minified.
 */
export const buildHls = () => bundle(join(folder, 'src/exports-default.ts'), { format: 'esm', minify: false });

/**
 * The worker in which hls.js repackages MPEG-TS.
 *
 * @returns {Promise<string>} a classic script.
 */
export const buildHlsWorker = () =>
  bundle(join(folder, 'src/demux/transmuxer-worker.ts'), { format: 'iife', minify: true, inWorker: true });

async function bundle(entry, { format, minify, inWorker = false }) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format,
    minify,
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    define: {
      __VERSION__: JSON.stringify(playerRequire('hls.js/package.json').version),
      __IN_WORKER__: String(inWorker),
      // Only hls.js's own one-file build carries its worker inside.
      __HLS_WORKER_BUNDLE__: 'undefined',
      ...Object.fromEntries(Object.entries(FEATURES).map(([name, isOn]) => [`__USE_${name}__`, String(isOn)])),
    },
    plugins: [withoutEffects],
    // As hls.js builds itself: a field without a value is a type and nothing else, or it would undo what a base class has set.
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
  });
  return outputFiles[0].text;
}

const RESOLVING = Symbol('being resolved');

/** No module of hls.js does anything by being imported. Its package doesn't say so; said here, those left without a user are dropped. */
const withoutEffects = {
  name: 'without-effects',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /./ }, async ({ path, importer, resolveDir, kind, pluginData }) => {
      if (pluginData === RESOLVING || !importer.startsWith(`${folder}${sep}`)) return undefined;
      return { ...(await resolve(path, { resolveDir, kind, importer, pluginData: RESOLVING })), sideEffects: false };
    });
  },
};

const COMMON_MEDIA_LIBRARY = 'https://github.com/streaming-video-technology-alliance/common-media-library';

/** What is in those two files: name, home, licence, and the folder of each package. */
export const HLS_PACKAGES = [
  { name: 'hls.js', url: 'https://github.com/video-dev/hls.js', licence: 'Apache-2.0' },
  { name: '@svta/cml-cmcd', url: COMMON_MEDIA_LIBRARY, licence: 'Apache-2.0' },
  { name: '@svta/cml-id3', url: COMMON_MEDIA_LIBRARY, licence: 'Apache-2.0' },
  { name: '@svta/cml-structured-field-values', url: COMMON_MEDIA_LIBRARY, licence: 'Apache-2.0' },
  { name: '@svta/cml-utils', url: COMMON_MEDIA_LIBRARY, licence: 'Apache-2.0' },
  { name: 'eventemitter3', url: 'https://github.com/primus/eventemitter3', licence: 'MIT' },
  { name: 'url-toolkit', url: 'https://github.com/tjenkinson/url-toolkit', licence: 'Apache-2.0' },
].map((entry) => ({ ...entry, folder: join(folder, '..', entry.name) }));
