import { readOption } from '../read-option.ts';
import { MAX_PLAYLIST_ITEMS } from '../shapes/playlist-item-shape.ts';
import { isSet } from './is-set.ts';

/** Where the items of a document's playlist set any of these fields, e.g. `playlist[0].drm`. Takes any value. */
export function pathsOfItemFields(document: unknown, fields: readonly string[]): readonly string[] {
  const playlist = readOption(document, 'playlist');
  if (!Array.isArray(playlist)) return [];
  return playlist
    .slice(0, MAX_PLAYLIST_ITEMS)
    .flatMap((item: unknown, index) =>
      fields.filter((field) => isSet(readOption(item, field))).map((field) => `playlist[${index}].${field}`),
    );
}
