import type { ResolvedOptions } from '@playhead/contract/options';
import { element } from '../dom.ts';
import type { CreateFeature, FeatureScene } from '../features/feature-scene.ts';
import { createSettingsButton } from '../menu/settings.ts';
import type { Part } from '../part.ts';
import { createAirPlayButton } from './airplay-button.ts';
import { createCaptionsButton } from './captions-button.ts';
import { createCastButton } from './cast-button.ts';
import { createChapterButton } from './chapter-button.ts';
import { createFullscreenButton } from './fullscreen-button.ts';
import { createLiveBadge } from './live-badge.ts';
import { createPlaylistButton, createShareButton } from './more-buttons.ts';
import { createPipButton } from './pip-button.ts';
import { createPlayButton } from './play-button.ts';
import { createSeekBar } from './seek-bar.ts';
import { createNextButton, createPreviousButton } from './step-buttons.ts';
import { createTime } from './time.ts';
import { createVolume } from './volume.ts';

type ControlName = keyof ResolvedOptions['controlBtn'];
/** A control, and the option that decides whether it is there. */
type Entry = readonly [ControlName, CreateFeature];

const ABOVE: readonly Entry[] = [['progressBar', createSeekBar]];
const START: readonly Entry[] = [
  ['play', createPlayButton],
  ['play', createPreviousButton],
  ['play', createNextButton],
  ['volume', createVolume],
  ['times', createTime],
  ['times', createLiveBadge],
  ['times', createChapterButton],
];
const END: readonly Entry[] = [
  ['subtitle', createCaptionsButton],
  ['play', createPlaylistButton],
  ['setting', createShareButton],
  ['setting', createSettingsButton],
  ['pictureInPicture', createAirPlayButton],
  ['pictureInPicture', createCastButton],
  ['pictureInPicture', createPipButton],
  ['fullscreen', createFullscreenButton],
];

/** Creates the control bar with the controls that the options ask for. */
export function createBar(scene: FeatureScene): Part {
  const wanted = scene.player.options.controlBtn;
  const make = (entries: readonly Entry[]) =>
    entries.filter(([name]) => wanted[name]).map(([, create]) => create(scene));
  const [above, start, end] = [make(ABOVE), make(START), make(END)];
  const row = element(
    'div',
    { class: 'row' },
    ...elements(start),
    element('div', { class: 'space' }),
    ...elements(end),
  );
  const bar = element('div', {
    class: 'bar',
    part: 'control-bar',
    role: 'group',
    'aria-label': scene.translate('controls'),
  });
  bar.append(...elements(above), row);
  return {
    element: bar,
    update(state) {
      for (const part of [...above, ...start, ...end]) part.update?.(state);
    },
  };
}

const elements = (parts: readonly Part[]) => parts.map((part) => part.element);
