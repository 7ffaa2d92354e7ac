import type { PlaylistItem } from '@playhead/contract/options';

/** What plays, and what comes before and after it. */
export interface Playlist {
  readonly items: readonly PlaylistItem[];
  /** Index of the item that plays. */
  readonly index: number;
}

/** Begins a playlist; an index outside of it means the first item. */
export function createPlaylist(items: readonly PlaylistItem[], index: number): Playlist {
  return { items, index: index in items ? index : 0 };
}

/** The item that plays, or nothing where the playlist is empty. */
export const currentItem = ({ items, index }: Playlist): PlaylistItem | undefined => items[index];

/**
 * The playlist one item further, or back; nothing where there is none.
 *
 * @param round with it the last item is followed by the first, and the first preceded by the last.
 */
export function step(playlist: Playlist, direction: 1 | -1, round: boolean): Playlist | undefined {
  const { items, index } = playlist;
  const wanted = index + direction;
  if (wanted in items) return { items, index: wanted };
  return round && items.length > 1 ? { items, index: (wanted + items.length) % items.length } : undefined;
}

/** Adds an item at the end. What plays goes on. */
export const append = ({ items, index }: Playlist, item: PlaylistItem): Playlist => ({
  items: [...items, item],
  index,
});

/** Adds an item at the front. What plays goes on. */
export const prepend = ({ items, index }: Playlist, item: PlaylistItem): Playlist => ({
  items: [item, ...items],
  index: items.length === 0 ? 0 : index + 1,
});
