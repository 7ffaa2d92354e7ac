import type { PlayerErrorCode } from '@playhead/contract/errors';
import type { PlaylistItem } from '@playhead/contract/options';

/** What `timeupdate` says. Times in seconds, `percent` 0 to 100. */
export interface TimeUpdate {
  readonly duration: number;
  readonly currentTime: number;
  readonly percent: number;
  /** Time watched so far in this player, in seconds. */
  readonly viewingTime: number;
  readonly sourceType: 'vod' | 'live';
}

/** What `error` says. `code` is the same as `errorCode`; VPE's first version named it so. */
export interface ErrorEvent {
  readonly errorCode: PlayerErrorCode;
  readonly code: PlayerErrorCode;
  readonly errorTitle: string;
  readonly errorMessage: string;
}

/** The player's events by name, in VPE's words, with what each carries. */
export interface PlayerEvents {
  readonly ready: undefined;
  readonly play: undefined;
  readonly pause: undefined;
  readonly ended: undefined;
  readonly seeking: undefined;
  readonly seeked: undefined;
  readonly waiting: undefined;
  readonly timeupdate: TimeUpdate;
  readonly volumechange: { readonly muted: boolean; readonly volume: number };
  readonly nextTrack: PlaylistItem;
  readonly prevTrack: PlaylistItem;
  readonly fullscreen: { readonly isFullScreen: boolean };
  readonly fullscreen_on: undefined;
  readonly fullscreen_off: undefined;
  readonly controlbarActive: undefined;
  readonly controlbarDeactive: undefined;
  readonly pip: { readonly isPip: boolean };
  readonly error: ErrorEvent;
}

/** A player event's name. */
export type PlayerEventName = keyof PlayerEvents;

/** Any event of the player, with what it carries: the `detail` of the element's event `playhead`. */
export type PlayerEvent = {
  readonly [Name in PlayerEventName]: { readonly type: Name; readonly data: PlayerEvents[Name] };
}[PlayerEventName];
