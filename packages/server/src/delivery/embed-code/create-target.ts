import type { Environment } from '@playhead/contract/api';
import { resolveOptions } from '@playhead/contract/options';
import type { DeliverablePlayer } from '../licence.ts';
import type { MediaUrl } from '../media-url.ts';
import { oneLine } from '../one-line.ts';
import type { EmbedTarget } from './embed-target.ts';
import { siteUrlOf } from './site-url.ts';

/** What stands in the code where nobody says what to play. */
const SAMPLE_SOURCE = 'https://example.com/video/master.m3u8';

/** What code is asked for. */
export interface EmbedRequest {
  readonly accessKey: string;
  /** The player that has the key, if any has. */
  readonly player: DeliverablePlayer | undefined;
  readonly environment: Environment;
  readonly serverUrl: string;
  /** What to play instead of the deployed playlist or the sample, and its title. */
  readonly src?: MediaUrl | undefined;
  readonly title?: string | undefined;
}

/** Everything that the code of a player says. */
export function createTarget({ player, src, title, ...where }: EmbedRequest): EmbedTarget {
  const { playlist, aspectRatio } = resolveOptions(player?.options[where.environment]);
  const shown = src ?? (playlist.length > 0 ? undefined : SAMPLE_SOURCE);
  return {
    accessKey: where.accessKey,
    environment: where.environment,
    serverUrl: where.serverUrl,
    playerName: player?.name ?? 'Playhead',
    aspectRatio,
    siteUrl: siteUrlOf(player?.webDomains ?? []),
    item: shown === undefined ? undefined : { src: shown, title: oneLine(title) },
  };
}
