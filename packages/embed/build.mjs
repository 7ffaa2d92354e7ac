import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import { buildHls, buildHlsWorker, HLS_PACKAGES } from './hls-from-source.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const common = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  target: 'es2022',
  conditions: ['source'],
  write: false,
  charset: 'utf8',
  logLevel: 'warning',
};

/**
 * Builds what a page loads: `loader.js` (classic script; the server puts a configuration in place of `__PLAYHEAD_CONFIG__`), and
 * `chunks/` (ES modules with hashed names). Writes `manifest.json`, which names them:
 * `{ version, loader, starter, player, monitoring: [...], hls: [...], dash: [...], files: [{ file, bytes, brotliBytes }] }`.
 *
 * @param {{ outDir: string }} options `outDir` is emptied first.
 * @returns {Promise<object>} the manifest.
 */
export async function buildEmbed({ outDir }) {
  const { version } = JSON.parse(await readFile(join(here, 'package.json'), 'utf8'));
  const worker = await buildWorker();
  const chunks = createChunks({
    'process.env.NODE_ENV': '"production"',
    __PLAYHEAD_VERSION__: JSON.stringify(version),
    __PLAYHEAD_WORKER__: JSON.stringify(worker.name),
  });
  const [starter, player] = await Promise.all([
    chunks.add(join(here, '../player/src/media/start/starter.ts'), 'starter'),
    chunks.add(join(here, 'src/index.ts'), 'player'),
  ]);
  const loader = await buildLoader({ __PLAYHEAD_STARTER__: JSON.stringify(starter) });
  const files = [
    { file: 'loader.js', contents: loader },
    { file: `chunks/${worker.name}`, contents: worker.contents },
    { file: 'licences.txt', contents: await readLicences() },
    ...(await chunks.files()),
  ];
  // Parts are built side by side and finish in any order; the manifest is to be the same each time.
  files.sort((one, other) => (one.file < other.file ? -1 : 1));
  const chunksOf = (name) => files.map(({ file }) => file).filter((file) => file.startsWith(`chunks/${name}-`));
  const manifest = {
    version,
    loader: 'loader.js',
    starter: `chunks/${starter}`,
    player: `chunks/${player}`,
    monitoring: chunksOf('monitoring'),
    hls: chunksOf('hls-engine'),
    dash: chunksOf('dash-engine'),
    files: files.map(describe),
  };
  await rm(outDir, { recursive: true, force: true });
  await mkdir(join(outDir, 'chunks'), { recursive: true });
  await Promise.all(files.map(({ file, contents }) => writeFile(join(outDir, file), contents)));
  await writeFile(join(outDir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

async function buildLoader(define) {
  const entryPoints = [join(here, 'src/loader.ts')];
  const { outputFiles } = await build({ ...common, entryPoints, format: 'iife', define });
  return outputFiles[0].contents;
}

/**
 * Builds modules, each into one file that stands alone, and everything that a module imports dynamically into further such
 * files. esbuild's own splitting would cut what two files share into a third, which a page would have to wait for before the
 * first frame; what our lazy parts share with the player is a few hundred bytes, so each carries its own.
 */
function createChunks(define) {
  const building = new Map();
  const add = (path, name) => {
    const chunk = building.get(path) ?? buildChunk(path, name);
    building.set(path, chunk);
    return chunk.then(({ file }) => file);
  };
  const lazyParts = {
    name: 'lazy-parts',
    setup({ onResolve }) {
      onResolve({ filter: /^\./ }, async ({ kind, path, resolveDir }) => {
        if (kind !== 'dynamic-import') return undefined;
        return { path: `./${await add(join(resolveDir, path), basename(path, '.ts'))}`, external: true };
      });
    },
  };
  const buildChunk = async (path, name) => {
    const { outputFiles } = await build({
      ...common,
      entryPoints: [path],
      format: 'esm',
      legalComments: 'none',
      define,
      plugins: [lazyParts, hlsFromSource, smallStyles, catalogueWithoutProse],
    });
    const contents = Buffer.from(outputFiles[0].contents);
    return { file: `${name}-${hashOf(contents)}.js`, contents };
  };
  const files = async () =>
    (await Promise.all(building.values())).map(({ file, contents }) => ({ file: `chunks/${file}`, contents }));
  return { add, files };
}

async function buildWorker() {
  const contents = Buffer.from(await buildHlsWorker());
  return { name: `hls.worker-${hashOf(contents)}.js`, contents };
}

/** hls.js is our own build of it. */
const hlsFromSource = {
  name: 'hls-from-source',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^hls\.js$/ }, ({ path }) => ({ path, namespace: 'from-source', sideEffects: false }));
    onLoad({ filter: /./, namespace: 'from-source' }, async () => ({ contents: await buildHls() }));
  },
};

/** What the licences of hls.js, of Shaka and of the libraries inside them ask to be handed on; a text that several share comes once. */
async function readLicences() {
  const namesByText = new Map();
  for (const { name, url, licence, folder } of [...HLS_PACKAGES, SHAKA]) {
    const text = await readFile(join(folder, 'LICENSE'), 'utf8');
    namesByText.set(text, [...(namesByText.get(text) ?? []), `${name} (${url}), ${licence}`]);
  }
  return Buffer.from([...namesByText].map(([text, names]) => `${names.join('\n')}\n\n${text}`).join('\n\n'));
}

/** Shaka is its own build for DASH alone; the pieces of the Closure Library in it are under the same licence. */
const SHAKA = {
  name: 'shaka-player',
  url: 'https://github.com/shaka-project/shaka-player',
  licence: 'Apache-2.0',
  folder: dirname(createRequire(join(here, '../player/package.json')).resolve('shaka-player/package.json')),
};

/** Style sheets are marked templates; this makes them small. */
const smallStyles = {
  name: 'small-styles',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]ui[\\/]styles[\\/][a-z-]+\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const sheet = /css`([^`]*)`/.exec(source)?.[1];
      if (sheet === undefined) return { contents: source, loader: 'ts' };
      // Of the browsers that VPE supports the oldest is Safari 15.
      const { code } = await transform(sheet, {
        loader: 'css',
        minify: true,
        target: ['safari15', 'chrome105', 'firefox110'],
      });
      const small = source
        .replace(/css`[^`]*`/, () => JSON.stringify(code.trim()))
        .replace(/^import .*css\.ts';$/m, '');
      return { contents: small, loader: 'ts' };
    });
  },
};

/** What only forms, documents and checks on the server need of an option. */
const FOR_FORMS_AND_CHECKS = new Set([
  'title',
  'help',
  'tier',
  'group',
  'unit',
  'suggestions',
  'valuesWithoutEffect',
  'maxLength',
  'nullable',
  'isSecret',
]);

/** Players need keys, types, limits and defaults of the options, and nothing else. */
const catalogueWithoutProse = {
  name: 'catalogue-without-prose',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]options[\\/](start|later[\\/]later)-options\.ts$/ }, async ({ path }) => {
      const { outputFiles } = await build({ ...common, entryPoints: [path], format: 'esm' });
      const catalogue = await import(
        `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
      );
      const lists = Object.entries(catalogue).map(([name, options]) => {
        const bare = options.map((option) => omit(option, FOR_FORMS_AND_CHECKS));
        return `export const ${name} = ${JSON.stringify(bare)};`;
      });
      return { contents: lists.join('\n') };
    });
  },
};

const omit = (object, keys) => Object.fromEntries(Object.entries(object).filter(([key]) => !keys.has(key)));

const describe = ({ file, contents }) => ({
  file,
  bytes: contents.length,
  brotliBytes: brotliCompressSync(contents).length,
});

const hashOf = (contents) => createHash('sha256').update(contents).digest('hex').slice(0, 8).toUpperCase();

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { files } = await buildEmbed({ outDir: join(here, 'dist') });
  for (const { file, bytes, brotliBytes } of files) {
    process.stdout.write(
      `${file.padEnd(40)} ${String(bytes).padStart(8)} bytes ${String(brotliBytes).padStart(7)} brotli\n`,
    );
  }
}
