import type { PlaylistItem } from '@playhead/contract/options';
import { element } from '../../dom.ts';
import type { FillDialog } from '../feature-scene.ts';
import { nameOf, pictureOf } from './item-looks.ts';

/** The list of what there is to play; pressing an item plays it. */
export const fillPlaylist: FillDialog = ({ player, say }) => {
  const list = element('ol', { class: 'list pictures' });
  let drawn: readonly PlaylistItem[] = [];
  const entry = (item: PlaylistItem, index: number) => {
    const about = item.description?.profile_name ?? '';
    const words = element('span', { class: 'what' }, element('span', { class: 'line' }, nameOf(item, index)));
    if (about !== '') words.append(element('span', { class: 'about' }, about));
    const button = element('button', { type: 'button' }, pictureOf(item, index), words);
    button.addEventListener('click', () => {
      const { playlist } = player.state.get();
      if (index === playlist.index) player.play();
      else player.goTo(index, index > playlist.index ? 1 : -1);
    });
    return element('li', {}, button);
  };
  return {
    title: say('playlist'),
    content: [list],
    opened() {
      const current = list.querySelector<HTMLElement>('[aria-current]');
      current?.focus();
      current?.scrollIntoView({ block: 'nearest' });
    },
    update({ playlist }) {
      if (playlist.items !== drawn) list.replaceChildren(...playlist.items.map(entry));
      drawn = playlist.items;
      for (const [index, item] of [...list.children].entries()) {
        const button = item.firstElementChild;
        if (index === playlist.index) button?.setAttribute('aria-current', 'true');
        else button?.removeAttribute('aria-current');
      }
    },
  };
};
