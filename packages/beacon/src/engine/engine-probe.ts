import type { Rendition, ViewMetadata } from '@playhead/contract/beats';
import type { TellRequests } from './request-tally.ts';

/** Tells an error. `code`: E0000 to E0014; `detail`: the engine's own name of it. */
export type TellError = (
  code: string,
  about: { readonly fatal: boolean; readonly detail?: string | undefined },
) => void;

/** What an engine knows of the media itself. */
export type MediaFacts = Partial<Pick<ViewMetadata, 'videoCodec' | 'audioCodec' | 'frameRate' | 'drm'>>;

/** What a playback engine knows better than the media element. It is asked about once a second, and at its element's events. */
export interface EngineProbe {
  /** The engine's name, as metadata. */
  readonly name: string;
  /** What is on screen, if known. */
  readonly rendition: () => Rendition | undefined;
  /** Address of what is loaded, if known. */
  readonly source: () => string | undefined;
  /** Where the engine knows better than the element's duration. */
  readonly streamType: () => 'vod' | 'live' | undefined;
  /** Starts telling errors, and what requests for media came to; the result stops it. */
  readonly listen: (tell: TellError, requests: TellRequests) => () => void;
  readonly media?: () => MediaFacts;
  /** How far behind now the picture of a live stream is; `undefined` of any other. */
  readonly liveLatencyMs?: () => number | undefined;
}

/** Finds the probe that fits `engine`; `undefined` for what it does not know. */
export type RecogniseEngine = (engine: object) => EngineProbe | undefined;

/** Knows what is a probe already. */
export const asProbe: RecogniseEngine = (engine) => (isProbe(engine) ? engine : undefined);

const isProbe = (engine: Partial<EngineProbe>): engine is EngineProbe =>
  typeof engine.name === 'string' &&
  [engine.rendition, engine.source, engine.streamType, engine.listen].every((part) => typeof part === 'function');
