import type { PlaylistItem } from '@playhead/contract/options';
import { currentItem } from '../../../core/playlist.ts';
import { element } from '../../dom.ts';
import { createAdoption } from '../../styles/adopt.ts';
import { ratingStyles } from '../../styles/rating.ts';
import type { CreateFeature, FeatureScene } from '../feature-scene.ts';

const adopt = createAdoption(ratingStyles);
const SHOWN_MS = 5000;

/** Says for a moment, when an item begins to play, whom it is rated for and what to be warned of. */
export const createRatingNotice: CreateFeature = (scene) => {
  const { frame, signal } = scene;
  adopt(frame);
  const notice = element('div', { class: 'rating', part: 'rating', role: 'status' });
  let told: PlaylistItem | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hide = () => notice.classList.remove('shown');
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    element: notice,
    update({ playlist, playback }) {
      const item = currentItem(playlist);
      if (item === told) return;
      hide();
      if (!item || !playback.started || playback.paused) return;
      told = item;
      const content = contentOf(item, scene);
      notice.replaceChildren(...content);
      if (content.length === 0) return;
      notice.classList.add('shown');
      clearTimeout(timer);
      timer = setTimeout(hide, SHOWN_MS);
    },
  };
};

const WARNINGS = ['violence', 'horror', 'sexuality', 'language', 'drugs', 'imitation', 'theme'] as const;
type Warning = (typeof WARNINGS)[number];
const isKnown = (warning: string): warning is Warning => (WARNINGS as readonly string[]).includes(warning);

function contentOf({ ageRating, contentWarnings }: PlaylistItem, { say }: FeatureScene): Node[] {
  const warnings: readonly unknown[] = Array.isArray(contentWarnings) ? contentWarnings : [];
  const names = warnings.filter((one) => typeof one === 'string').map((one) => (isKnown(one) ? say(one) : one));
  const age = typeof ageRating === 'string' || typeof ageRating === 'number' ? String(ageRating) : '';
  const badge = element('span', { class: `age ${levelOf(age)}`, 'aria-hidden': 'true' }, age);
  const words = element('div', { class: 'words' });
  if (age !== '') words.append(element('div', { class: 'label' }, say('rated', { rating: age })));
  if (names.length > 0) words.append(element('div', {}, names.join(' · ')));
  return words.childElementCount === 0 ? [] : [...(age === '' ? [] : [badge]), words];
}

/** The colours that Korean ratings have. */
function levelOf(age: string): string {
  const years = Number.parseInt(age, 10);
  if (Number.isNaN(years)) return 'all';
  if (years >= 18) return 'adult';
  return years >= 15 ? 'teen' : 'child';
}
