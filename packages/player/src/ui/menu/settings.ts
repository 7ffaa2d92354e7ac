import type { PlayerState } from '../../core/state.ts';
import { timelineOf } from '../../core/timeline.ts';
import { createIconButton } from '../button.ts';
import { setAttributes } from '../dom.ts';
import type { CreateFeature } from '../features/feature-scene.ts';
import { SETTINGS_ICON } from '../icons.ts';
import type { Menu } from './menu.ts';

/** The settings button. Its menu is a chunk of its own, fetched when pointer or focus come near. */
export const createSettingsButton: CreateFeature = (scene) => {
  const { translate, player } = scene;
  let menu: Promise<Menu | undefined> | undefined;
  const load = () => {
    menu ??= import('./menu.ts').then(
      ({ createMenu }) => createMenu({ scene, button: button.element }),
      () => (menu = undefined),
    );
    return menu;
  };
  const button = createIconButton('settings-button', () => void load().then((loaded) => loaded?.toggle()));
  button.show(SETTINGS_ICON, translate('settings'));
  setAttributes(button.element, { 'aria-haspopup': 'menu', 'aria-expanded': 'false' });
  for (const event of ['pointerenter', 'focus'])
    button.element.addEventListener(event, () => void load(), { once: true });
  return {
    element: button.element,
    update(state) {
      button.element.hidden = !hasSettings(state, player.options.playRateSetting);
    },
  };
};

/** Is there anything to choose from? */
function hasSettings({ engine, captions, playback, playlist }: PlayerState, rates: readonly number[]): boolean {
  const hasTracks = engine.renditions.length > 1 || engine.audioTracks.length > 1 || captions.tracks.length > 0;
  return hasTracks || playlist.items.length > 1 || (rates.length > 1 && !timelineOf(playback).live);
}
