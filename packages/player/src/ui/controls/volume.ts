import type { Playback } from '../../core/playback.ts';
import { createIconButton } from '../button.ts';
import { element, setAttributes } from '../dom.ts';
import { type Icon, MUTED_ICON, VOLUME_HIGH_ICON, VOLUME_LOW_ICON } from '../icons.ts';
import type { CreatePart } from '../part.ts';
import { createSlider, type SliderKey } from '../slider.ts';

/** Mute button, and a slider that opens beside it. */
export const createVolume: CreatePart = ({ player, translate }) => {
  const button = createIconButton('mute-button', () => player.setMuted(!player.media.muted));
  const slider = createSlider({
    part: 'volume-slider',
    label: translate('volume'),
    dragged: (ratio) => player.setVolume(ratio),
    dropped: () => undefined,
    keyed: (key) => player.setVolume(player.media.volume + changeOf(key)),
  });
  setAttributes(slider, { 'aria-valuemin': '0', 'aria-valuemax': '100' });
  slider.append(
    element('div', { class: 'track' }, element('div', { class: 'fill' })),
    element('div', { class: 'thumb' }),
  );
  return {
    element: element('div', { class: 'volume', part: 'volume' }, button.element, slider),
    update({ playback }) {
      button.show(iconOf(playback), translate(playback.muted ? 'unmute' : 'mute'));
      const percent = String(Math.round(levelOf(playback) * 100));
      setAttributes(slider, { 'aria-valuenow': percent, 'aria-valuetext': `${percent} %` });
      slider.style.setProperty('--ratio', String(levelOf(playback)));
    },
  };
};

const levelOf = ({ muted, volume }: Playback) => (muted ? 0 : volume);

function iconOf(playback: Playback): Icon {
  const level = levelOf(playback);
  if (level === 0) return MUTED_ICON;
  return level < 0.5 ? VOLUME_LOW_ICON : VOLUME_HIGH_ICON;
}

const CHANGES: Readonly<Record<SliderKey, number>> = {
  less: -0.05,
  more: 0.05,
  much_less: -0.2,
  much_more: 0.2,
  first: -1,
  last: 1,
};

const changeOf = (key: SliderKey) => CHANGES[key];
