import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One built version of the player: the loader's template, and the addresses of its modules below `/player/`. */
export interface PlayerAssets {
  readonly version: string;
  readonly loaderTemplate: string;
  readonly playerPath: string;
  readonly hlsPaths: readonly string[];
}

/** Every version that is there, the newest first; there is one at least. */
export type PlayerVersions = readonly [newest: PlayerAssets, ...older: PlayerAssets[]];

interface Manifest {
  readonly loader: string;
  readonly player: string;
  readonly hls: readonly string[];
}

/**
 * Reads the built versions of the player from their folder.
 *
 * @throws Error that says to build first, where there is none.
 */
export function readPlayerVersions(folder: string): PlayerVersions {
  try {
    const [newest, ...older] = (JSON.parse(readFileSync(join(folder, 'versions.json'), 'utf8')) as string[]).map(
      (version) => readVersion(folder, version),
    );
    if (newest) return [newest, ...older];
  } catch (cause) {
    throw new Error(notBuilt(folder), { cause });
  }
  throw new Error(notBuilt(folder));
}

/**
 * The version to deliver to a player that has `wanted`: just that one, or where it is not kept any more the nearest newer one, or where
 * there is no newer one either (the server went back to an older state) the newest.
 */
export function versionFor(versions: PlayerVersions, wanted: string): PlayerAssets {
  const isOld = (version: string) => version.localeCompare(wanted, 'en', { numeric: true }) < 0;
  return versions.findLast(({ version }) => !isOld(version)) ?? versions[0];
}

function readVersion(folder: string, version: string): PlayerAssets {
  const manifest = JSON.parse(readFileSync(join(folder, version, 'manifest.json'), 'utf8')) as Manifest;
  return {
    version,
    loaderTemplate: readFileSync(join(folder, version, manifest.loader), 'utf8'),
    playerPath: `${version}/${manifest.player}`,
    hlsPaths: manifest.hls.map((path) => `${version}/${path}`),
  };
}

const notBuilt = (folder: string) =>
  `The player is not built (no usable versions.json in ${folder}): run "npm run build".`;
