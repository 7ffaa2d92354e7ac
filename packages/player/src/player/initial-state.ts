import type { ResolvedOptions } from '@playhead/contract/options';
import { type MediaShape, readPlayback } from '../core/playback.ts';
import { createPlaylist } from '../core/playlist.ts';
import { PLAIN_ENGINE, type PlayerState } from '../core/state.ts';

/** The state of a player that has loaded nothing yet. */
export function initialState(media: MediaShape, { playlist, playIndex }: ResolvedOptions): PlayerState {
  return {
    playlist: createPlaylist(playlist, playIndex),
    playback: readPlayback(media),
    engine: PLAIN_ENGINE,
    captions: { tracks: [], selected: -1 },
    wishesToPlay: false,
    mutedByBrowser: false,
    failure: undefined,
    fullscreen: false,
    pictureInPicture: false,
  };
}
