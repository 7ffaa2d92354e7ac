import type { PlayerLanguage } from '@playhead/contract/options';
import type { PlayerState, Track } from '../core/state.ts';
import type { Player } from '../player/player.ts';

/** Are there captions to turn on? */
export const canToggleCaptions = ({ captions }: PlayerState): boolean => captions.tracks.length > 0;

/** Turns captions off, or on in the viewer's language where there is such a track, else in the first. */
export function toggleCaptions(player: Player): void {
  const { tracks, selected } = player.state.get().captions;
  player.captions.select(selected === -1 ? preferredTrack(tracks, player.language) : -1);
}

function preferredTrack(tracks: readonly Track[], language: PlayerLanguage): number {
  const own = tracks.findIndex((track) => track.language.split('-', 1)[0] === language);
  return Math.max(own, 0);
}
