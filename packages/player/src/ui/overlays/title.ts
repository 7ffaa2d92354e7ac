import type { PlaylistItem } from '@playhead/contract/options';
import { currentItem } from '../../core/playlist.ts';
import { element } from '../dom.ts';
import type { CreatePart } from '../part.ts';

/** Title and channel of the content, over the picture while the controls are. */
export const createTitle: CreatePart = ({ player }) => {
  const header = element('header', { class: 'title', part: 'title' });
  let shown: PlaylistItem['description'];
  return {
    element: header,
    update({ playlist }) {
      const description = player.options.descriptionNotVisible ? undefined : currentItem(playlist)?.description;
      if (description === shown) return;
      shown = description;
      header.replaceChildren(...(description ? contentOf(description) : []));
    },
  };
};

function contentOf({
  title,
  profile_name,
  profile_image,
  created_at,
}: NonNullable<PlaylistItem['description']>): Node[] {
  const about = [profile_name, created_at].filter((text) => text !== undefined && text !== '').join(' · ');
  const lines = element('div', { class: 'lines' });
  if (title) lines.append(element('div', { class: 'name' }, title));
  if (about !== '') lines.append(element('div', { class: 'about' }, about));
  return profile_image ? [element('img', { class: 'profile', src: profile_image, alt: '' }), lines] : [lines];
}
