import type { ErrorEvent } from './events.ts';
import type { Playback } from './playback.ts';
import type { Playlist } from './playlist.ts';
import type { Rendition } from './rendition.ts';

/** A track of sound or text that can be chosen. */
export interface Track {
  readonly label: string;
  /** BCP 47, or empty where unknown. */
  readonly language: string;
}

/** What the engine offers and does. */
export interface EngineState {
  readonly renditions: readonly Rendition[];
  /** Index of the rendition that was chosen, `auto` where the engine decides. */
  readonly chosen: number | 'auto';
  /** Index of the rendition on screen, -1 where unknown. */
  readonly current: number;
  readonly audioTracks: readonly Track[];
  readonly audioTrack: number;
}

/** An engine that has nothing to choose from. */
export const PLAIN_ENGINE: EngineState = {
  renditions: [],
  chosen: 'auto',
  current: -1,
  audioTracks: [],
  audioTrack: -1,
};

/** Captions and subtitles. */
export interface CaptionState {
  readonly tracks: readonly Track[];
  /** Index of the track that is shown, -1 for none. */
  readonly selected: number;
}

/** Everything that a user interface needs to know. */
export interface PlayerState {
  readonly playlist: Playlist;
  readonly playback: Playback;
  readonly engine: EngineState;
  readonly captions: CaptionState;
  /** Playing was asked for, and nothing has come of it yet. */
  readonly wishesToPlay: boolean;
  /** Playback began without sound because the browser would not let it begin otherwise. */
  readonly mutedByBrowser: boolean;
  /** What ended playback. */
  readonly failure: ErrorEvent | undefined;
  readonly fullscreen: boolean;
  readonly pictureInPicture: boolean;
}
