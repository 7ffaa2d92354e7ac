import type { LoaderConfig } from '@playhead/contract/api';
import type { Start, StartRequest } from '@playhead/player';

/** What the loaders of a page leave for the player, under `globalThis.playhead`. */
export interface Registry {
  /** By access key. A loader that comes again brings a newer one. */
  readonly configs: Map<string, LoaderConfig>;
  /** The configuration that came last: for elements that name no access key. */
  last: LoaderConfig;
  /** The player's module, once it has been asked for. */
  player?: Promise<unknown> | undefined;
  /** Where that module comes from: a start prepared by another version would be none that it knows. */
  playerUrl?: string;
  /** Beginnings of HLS streams that are being fetched, by absolute address. Players take them out. */
  readonly starts: Map<string, Promise<Start>>;
}

/** What the loader calls in the starter's module. */
export interface StarterModule {
  readonly prepareStart: (request: StartRequest) => Start;
}

/** What the loader calls in the player's module. */
export interface PlayerModule {
  readonly start: (registry: Registry) => void;
}

declare global {
  var playhead: Registry | undefined;
}
