import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import type { SiteFile } from '../stage/site.ts';
import { PEERS, type Peer } from './peers.ts';

const here = dirname(fileURLToPath(import.meta.url));

/**
 * Bundles every peer as a site would: modern syntax, minified, what it loads lazily in chunks of its own, brotli at its best.
 *
 * @returns what the site serves, by path.
 */
export async function buildPeers(): Promise<ReadonlyMap<string, SiteFile>> {
  const bundles = await Promise.all(PEERS.map(bundle));
  const icons = await readFile(join(here, 'node_modules/plyr/dist/plyr.svg'));
  return new Map([...bundles.flat(), ['peers/plyr.svg', compressed('image/svg+xml', icons)]]);
}

/** The body of a peer's page, with its style sheet before and its script after the element. */
export function bodyOf({ id, element }: Peer, src: string, files: ReadonlyMap<string, SiteFile>): string {
  const style = files.has(`peers/${id}/${id}.css`) ? `<link rel="stylesheet" href="/peers/${id}/${id}.css">` : '';
  return `${style}<script type="module" src="/peers/${id}/${id}.js"></script>${element(src)}`;
}

async function bundle({ id }: Peer): Promise<[string, SiteFile][]> {
  const { outputFiles } = await build({
    entryPoints: [join(here, 'pages', `${id}.js`)],
    outdir: here,
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['production', 'browser', 'module', 'default'],
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    loader: { '.svg': 'dataurl', '.woff': 'dataurl', '.ttf': 'dataurl' },
    legalComments: 'none',
    logLevel: 'error',
  });
  return outputFiles.map(({ path, contents }) => [
    `peers/${id}/${basename(path)}`,
    compressed(path.endsWith('.css') ? 'text/css' : 'text/javascript', contents),
  ]);
}

const compressed = (type: string, contents: Uint8Array): SiteFile => ({ type, brotli: brotliCompressSync(contents) });
