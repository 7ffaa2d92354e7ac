import type { PlayerErrorCode } from '@playhead/contract/errors';
import type { PlayerOptions, PlaylistItem } from '@playhead/contract/options';
import type { Failure } from '../core/failures.ts';
import type { Rendition } from '../core/rendition.ts';
import type { Start } from '../media/start/starter.ts';

/** What is about to play, for reports. */
export interface Loading {
  readonly media: HTMLVideoElement;
  readonly item: PlaylistItem;
  /** Whether it is to play by itself. */
  readonly playsByItself: boolean;
}

/** Follows one player for reports. The player never waits for it. */
export interface Observer {
  /** Content begins to load; what was before is over. */
  readonly loading: (loading: Loading) => void;
  /** The engine is known. */
  readonly engine: (name: string) => void;
  /** The engine itself is there and has loaded nothing yet. */
  readonly opened?: (instance: object) => void;
  readonly rendition: (rendition: Rendition) => void;
  readonly failed: (failure: Failure, fatal: boolean) => void;
  /** The player is gone. */
  readonly stop: () => void;
}

/** May this element play, and with which options of the server's? */
export type Admission =
  | {
      readonly ok: true;
      readonly options: PlayerOptions | Readonly<Record<string, unknown>>;
      readonly observer?: Observer;
    }
  | { readonly ok: false; readonly code: PlayerErrorCode; readonly detail: string };

/** What the player asks of the world around it. Without them it plays what its page says and reports to nobody. */
export interface PlayerPorts {
  /** Asked before anything loads, and again on a retry after a refusal. */
  readonly admit?: (element: HTMLElement) => Promise<Admission> | Admission;
  /** Address of hls.js's worker file. */
  readonly workerUrl?: string;
  /** Gives the beginning of an HLS stream that is being fetched already, by its absolute address; each once. */
  readonly takeStart?: (url: string) => Promise<Start> | undefined;
}
