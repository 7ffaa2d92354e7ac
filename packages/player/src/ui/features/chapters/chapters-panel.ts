import { type Chapter, chapterAt } from '../../../core/chapters.ts';
import { formatTime } from '../../../core/time.ts';
import { element } from '../../dom.ts';
import type { FillDialog } from '../feature-scene.ts';

/** The list of chapters; pressing one goes there. */
export const fillChapters: FillDialog = ({ player, say, chapters }) => {
  const list = element('ol', { class: 'list' });
  let drawn = '';
  const entry = (chapter: Chapter) => {
    const time = element('span', { class: 'when' }, formatTime(chapter.start, chapter.end));
    const button = element('button', { type: 'button' }, time, element('span', { class: 'what' }, chapter.title));
    button.addEventListener('click', () => player.seekTo(chapter.start));
    return element('li', {}, button);
  };
  return {
    title: say('chapters'),
    content: [list],
    opened: () => list.querySelector<HTMLElement>('[aria-current]')?.focus(),
    update({ playback }) {
      const now = chapters();
      // A duration that has become more exact changes the last end, and must not take the focus away.
      const names = JSON.stringify(now.map(({ start, title }) => [start, title]));
      if (names !== drawn) list.replaceChildren(...now.map(entry));
      drawn = names;
      const current = chapterAt(now, playback.currentSeconds);
      for (const [index, item] of [...list.children].entries()) {
        const button = item.firstElementChild;
        if (current && now[index] === current) button?.setAttribute('aria-current', 'true');
        else button?.removeAttribute('aria-current');
      }
    },
  };
};
