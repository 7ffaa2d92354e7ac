import type { LoaderConfig } from '@playhead/contract/api';

/** What the loaders of a page leave for the player, under `globalThis.playhead`. */
export interface Registry {
  /** By access key. A loader that comes again brings a newer one. */
  readonly configs: Map<string, LoaderConfig>;
  /** The configuration that came last: for elements that name no access key. */
  last: LoaderConfig;
  /** The player's module, once it has been asked for. */
  player?: Promise<unknown> | undefined;
}

/** What the loader calls in the player's module. */
export interface PlayerModule {
  readonly start: (registry: Registry) => void;
}

declare global {
  var playhead: Registry | undefined;
}
