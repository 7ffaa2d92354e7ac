import { createIconButton } from '../button.ts';
import { AIRPLAY_ICON } from '../features/feature-icons.ts';
import type { CreateFeature } from '../features/feature-scene.ts';

/** Safari's own words for AirPlay. */
interface AirPlayVideo extends HTMLVideoElement {
  webkitShowPlaybackTargetPicker?(): void;
}
interface AvailabilityEvent extends Event {
  readonly availability?: 'available' | 'not-available';
}

/** Offers the devices that AirPlay has found; only there in Safari, while there are some. */
export const createAirPlayButton: CreateFeature = ({ player, say, signal }) => {
  const media: AirPlayVideo = player.media;
  const button = createIconButton('airplay-button', () => media.webkitShowPlaybackTargetPicker?.());
  button.show(AIRPLAY_ICON, say('airPlay'));
  button.element.hidden = true;
  const follow = ({ availability }: AvailabilityEvent) => {
    button.element.hidden = availability !== 'available';
  };
  media.addEventListener('webkitplaybacktargetavailabilitychanged', follow, { signal });
  return { element: button.element };
};
