import type { PlaylistItem } from '@playhead/contract/options';
import { currentItem } from '../../core/playlist.ts';
import type { Player } from '../../player/player.ts';
import { readStored, writeStored } from '../storage.ts';
import { keepPosition, positionIn } from './positions.ts';

/** A position is written down when playback has moved on by this much, and whenever it pauses. */
const STEP_SECONDS = 5;

/** Begins each item where this viewer left it, and remembers where they leave it from now on. */
export function rememberPositions(player: Player, frame: HTMLElement): void {
  player.startAt = (item) => {
    const seconds = positionIn(readStored('positions'), keyOf(item));
    if (seconds > 0) void import('./resumed-notice.ts').then(({ showResumed }) => showResumed(player, frame, seconds));
    return seconds;
  };
  let written = 0;
  const stop = player.state.subscribe(({ playlist, playback }, before) => {
    const { currentSeconds, durationSeconds, seeking, paused, ended } = playback;
    if (!player.media.isConnected) return stop();
    const item = currentItem(playlist);
    // Only what plays on tells where its viewer is: an item that has just been opened stands at 0.
    if (!item || seeking || playlist !== before.playlist || !playback.started || !Number.isFinite(durationSeconds))
      return;
    const hasStopped = paused && !before.playback.paused;
    if (!ended && !hasStopped && Math.abs(currentSeconds - written) < STEP_SECONDS) return;
    written = currentSeconds;
    const position = ended ? durationSeconds : currentSeconds;
    writeStored('positions', keepPosition(readStored('positions'), keyOf(item), position, durationSeconds, Date.now()));
  });
}

/** What tells one content from another; tokens in an address change each time. */
const keyOf = ({ video_id, file = '' }: PlaylistItem): string => video_id || (file.split(/[?#]/, 1)[0] ?? '');
