import type { PlayerPorts } from '../player/ports.ts';
import { PlayheadPlayerElement } from './element.ts';

/** Name of the element. */
export const PLAYER_TAG = 'playhead-player';

/**
 * Registers `<playhead-player>`. A page has one such element: a second call changes nothing.
 *
 * @param ports what its players ask of the world around them.
 */
export function definePlayer(ports: PlayerPorts = {}): void {
  if (customElements.get(PLAYER_TAG)) return;
  customElements.define(
    PLAYER_TAG,
    class extends PlayheadPlayerElement {
      protected override get ports(): PlayerPorts {
        return ports;
      }
    },
  );
}
