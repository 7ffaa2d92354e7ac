import type { Environment } from '@playhead/contract/api';
import { pageAddress } from '../hosted-page/page-address.ts';
import type { PlayedItem } from '../player-element.ts';

/** What code is made for: a player in an environment, and what it is to play. */
export interface EmbedTarget {
  /** Origin of this server, without a slash at the end. */
  readonly serverUrl: string;
  readonly accessKey: string;
  readonly environment: Environment;
  readonly playerName: string;
  /** The deployed aspect ratio, as CSS writes it. */
  readonly aspectRatio: string;
  /** Origin of a site that may show the player. */
  readonly siteUrl: string;
  /** What the code names to play; undefined where the deployed options do. */
  readonly item: PlayedItem | undefined;
}

/** Address of a loader: `embed.js`, or one of VPE's names. */
export function loaderUrl({ serverUrl, accessKey, environment }: EmbedTarget, file = 'embed.js'): string {
  return `${serverUrl}/${file}?${new URLSearchParams({ access_key: accessKey, ...named(environment) })}`;
}

/**
 * Address of the page that this server has ready for the player. An item's path from the root means the site, where the code is going
 * to stand, so it becomes an address there.
 */
export const hostedPageUrl = ({ serverUrl, siteUrl, item, ...of }: EmbedTarget): string =>
  pageAddress(serverUrl, { ...of, ...item, src: item && new URL(item.src, siteUrl).href });

/** Production goes without saying. */
const named = (environment: Environment) => (environment === 'develop' ? { environment } : undefined);
