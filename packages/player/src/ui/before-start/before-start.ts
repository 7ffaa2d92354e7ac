import { type OptionsDocument, resolveLaterOptions } from '@playhead/contract/options';
import type { Player } from '../../player/player.ts';
import { rememberPositions } from './remember-positions.ts';
import { rememberSettings } from './remember-settings.ts';
import { startOfAddress } from './start-of-address.ts';

/** What is prepared before a start. */
export interface Preparation {
  readonly player: Player;
  readonly frame: HTMLElement;
  readonly documents: readonly OptionsDocument[];
}

/** Does what options want done before anything is loaded, and resolves when playback may begin. */
export async function beforeStart({ player, frame, documents }: Preparation): Promise<void> {
  const options = resolveLaterOptions(...documents);
  if (options.rememberSettings) rememberSettings(player);
  if (options.resume) rememberPositions(player, frame);
  const asked = options.share ? startOfAddress(location.hash) : undefined;
  if (asked !== undefined) startOnceAt(player, asked);
  const startsAtMs = options.setStartTime === null ? Number.NaN : new Date(options.setStartTime).getTime();
  if (startsAtMs > Date.now()) {
    const { countDown } = await import('./premiere.ts');
    await countDown(player, frame, startsAtMs);
  }
}

function startOnceAt(player: Player, seconds: number): void {
  const { startAt } = player;
  player.startAt = () => {
    player.startAt = startAt;
    return seconds;
  };
}
