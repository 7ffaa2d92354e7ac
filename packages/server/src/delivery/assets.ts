import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The built player: the loader's template, and the addresses of its modules below `/player/`. */
export interface PlayerAssets {
  readonly loaderTemplate: string;
  readonly playerPath: string;
  readonly hlsPaths: readonly string[];
}

interface Manifest {
  readonly loader: string;
  readonly player: string;
  readonly hls: readonly string[];
}

/**
 * Reads the built player from its folder.
 *
 * @throws Error that says to build first, where there is none.
 */
export function readPlayerAssets(folder: string): PlayerAssets {
  try {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
    return {
      loaderTemplate: readFileSync(join(folder, manifest.loader), 'utf8'),
      playerPath: manifest.player,
      hlsPaths: manifest.hls,
    };
  } catch (cause) {
    throw new Error(`The player is not built (no usable manifest in ${folder}): run "npm run build".`, { cause });
  }
}
