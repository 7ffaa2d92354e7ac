import { resolveOptions } from '@playhead/contract/options';
import type { DeliverablePlayer } from '../licence.ts';
import { parseMediaUrl } from '../media-url.ts';
import { oneLine } from '../one-line.ts';
import type { PlayedItem } from '../player-element.ts';
import type { HostedPageRequest } from './hosted-page.ts';

/** What a hosted page shows. */
export interface ShownPage {
  /** What the address names to play; undefined where the deployed playlist plays. */
  readonly item: PlayedItem | undefined;
  readonly title: string;
  /** Absolute address of the poster of what plays first, where it has one. */
  readonly poster: string | undefined;
  /** The deployed aspect ratio, as CSS writes it. */
  readonly aspectRatio: string;
}

/** What a hosted page shows for its address; undefined where that names something that is no source. */
export function shownPage(
  player: DeliverablePlayer,
  { environment, src: wished, title }: HostedPageRequest,
  serverUrl: string,
): ShownPage | undefined {
  const src = wished ? parseMediaUrl(wished) : undefined;
  if (wished && src === undefined) return undefined;
  const { playlist, aspectRatio } = resolveOptions(player.options[environment]);
  if (src !== undefined) {
    const item = { src, title: oneLine(title) };
    return { item, title: item.title ?? player.name, poster: undefined, aspectRatio };
  }
  const [first] = playlist;
  const poster = parseMediaUrl(first?.poster ?? '');
  return {
    item: undefined,
    title: first?.description?.title ?? player.name,
    poster: poster && new URL(poster, serverUrl).href,
    aspectRatio,
  };
}
