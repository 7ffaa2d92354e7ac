import { chapterAt } from '../../core/chapters.ts';
import { element, setAttributes, setText } from '../dom.ts';
import type { CreateFeature } from '../features/feature-scene.ts';
import { CHEVRON_ICON, icon } from '../icons.ts';

/** Says which chapter plays, and opens the list of them. */
export const createChapterButton: CreateFeature = ({ chapters, say, toggle }) => {
  const title = element('span', { class: 'chapter-title' });
  const button = element(
    'button',
    { type: 'button', class: 'chapter-button', part: 'chapter-button' },
    title,
    icon(CHEVRON_ICON),
  );
  setAttributes(button, { 'aria-haspopup': 'dialog', 'aria-expanded': 'false' });
  button.addEventListener('click', () => toggle('chapters', button));
  return {
    element: button,
    update({ playback }) {
      const name = chapterAt(chapters(), playback.currentSeconds)?.title ?? '';
      button.hidden = chapters().length === 0;
      setText(title, name);
      setAttributes(button, { 'aria-label': name === '' ? say('chapters') : `${say('chapters')}: ${name}` });
    },
  };
};
