import type { PlaylistItem } from '@playhead/contract/options';
import { element } from '../../dom.ts';

/** What an item is called in a list: its title, else the name of its file. */
export function nameOf({ description, file = '' }: PlaylistItem, index: number): string {
  const name = file.split(/[?#]/, 1)[0]?.split('/').pop() ?? '';
  return description?.title || decoded(name) || String(index + 1);
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** An item's poster; its number where it has none. */
export function pictureOf({ poster }: PlaylistItem, index: number): HTMLElement {
  const picture = element('span', { class: 'picture-of' });
  if (poster) picture.append(element('img', { src: poster, alt: '', loading: 'lazy' }));
  else picture.append(element('span', { 'aria-hidden': 'true' }, String(index + 1)));
  return picture;
}
