import type { Environment, Licence, LicenceRefusal, LoaderConfig } from '@playhead/contract/api';
import type { DeliverablePlayer, LicenceWish } from './licence.ts';
import { renderLoader } from './loader.ts';
import { type PlayerAssets, type PlayerVersions, versionFor } from './player-versions.ts';
import type { RequestingPage } from './requesting-page.ts';

/** A loader as it is asked for. */
export interface LoaderRequest {
  readonly accessKey: string;
  readonly environment: Environment;
  /** The page that loads it, where the request says which. */
  readonly page: RequestingPage | undefined;
  /** Origin under which the browser reached the server. */
  readonly serverUrl: string;
  /** The version that the address names; where it names none, it is the player's. */
  readonly version?: string | undefined;
}

/** A loader; `insteadOf` is the version that the player has, where that one is not kept any more. */
export type LoaderOutcome =
  | {
      readonly ok: true;
      readonly body: string;
      readonly etag: string;
      readonly version: string;
      readonly insteadOf?: string;
    }
  | { readonly ok: false; readonly reason: 'unknown_version'; readonly versions: readonly string[] };

interface LoaderParts {
  readonly findPlayer: (accessKey: string) => Promise<DeliverablePlayer | undefined>;
  readonly licences: (wish: LicenceWish) => Promise<Licence | LicenceRefusal>;
  readonly versions: PlayerVersions;
}

/** Makes the loader for a page: of the right version, with its addresses and a licence where the page is known. */
export function createLoaders({ findPlayer, licences, versions }: LoaderParts) {
  /** What to deliver: the version that the address names, else the player's, else (no such player) the newest. */
  const choose = (player: DeliverablePlayer | undefined, pinned: string | undefined) => {
    if (pinned !== undefined) return { assets: versions.find(({ version }) => version === pinned) };
    const wanted = player?.version ?? versions[0].version;
    const assets = versionFor(versions, wanted);
    return assets.version === wanted ? { assets } : { assets, insteadOf: wanted };
  };

  return async ({ accessKey, environment, page, serverUrl, version }: LoaderRequest): Promise<LoaderOutcome> => {
    const player = await findPlayer(accessKey);
    const { assets, ...replaced } = choose(player, version);
    if (!assets) return { ok: false, reason: 'unknown_version', versions: versions.map((one) => one.version) };
    const config: LoaderConfig = {
      accessKey,
      environment,
      serverUrl,
      ...moduleUrls(assets, serverUrl),
      ...(page && { licence: await licences({ accessKey, player, environment, page }) }),
    };
    return { ok: true, ...renderLoader(assets.loaderTemplate, config), version: assets.version, ...replaced };
  };
}

function moduleUrls({ playerPath, hlsPaths }: PlayerAssets, serverUrl: string) {
  const urlOf = (path: string) => `${serverUrl}/player/${path}`;
  return { playerUrl: urlOf(playerPath), preloadUrls: hlsPaths.map(urlOf) };
}
