import type { FailureReason } from '../core/failures.ts';
import type { EngineState } from '../core/state.ts';
import type { Protection } from './drm/protection.ts';
import type { HeadStart } from './head-start.ts';

/** What an engine tells the player. */
export interface EngineHost {
  readonly media: HTMLVideoElement;
  /** Where the engine finds files of its own. */
  readonly workerUrl: string | undefined;
  /** How the source is protected, if it is. */
  readonly protection: Protection | undefined;
  readonly changed: (state: EngineState) => void;
  /** Something went wrong. After a fatal failure the engine does nothing more until `retry`. */
  readonly failed: (reason: FailureReason, about: { readonly fatal: boolean; readonly detail: string }) => void;
}

/** Something that can play a source in a media element. */
export interface Engine {
  /** Name for reports. */
  readonly name: 'hls.js' | 'shaka' | 'native' | 'file';
  /** What plays beneath, for reports. */
  readonly instance?: object;
  /** Begins to load, at a position in seconds; 0 means the start, or the live edge. The engine plays nothing by itself. */
  readonly load: (url: string, fromSeconds: number) => void;
  /** Playing was asked for: data beyond the beginning is needed. */
  readonly expectPlay: () => void;
  readonly selectRendition: (index: number | 'auto') => void;
  readonly selectAudioTrack: (index: number) => void;
  /** The newest moment of a live stream that plays without stalling, in seconds; nothing where the engine can't say. */
  readonly liveEdgeSeconds: () => number | undefined;
  /** Lets go of the media element and leaves it empty; where it takes its time, nobody may use the element before it has. */
  readonly destroy: () => void | Promise<void>;
}

/** Makes an engine for a media element; where its stream has begun already, the engine goes on from there. */
export type CreateEngine = (host: EngineHost, headStart?: HeadStart) => Engine | Promise<Engine>;
