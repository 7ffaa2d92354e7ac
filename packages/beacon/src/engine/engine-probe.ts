import type { Rendition } from '@playhead/contract/beats';

/** Tells an error. `code`: E0000 to E0014; `detail`: the engine's own name of it. */
export type TellError = (
  code: string,
  about: { readonly fatal: boolean; readonly detail?: string | undefined },
) => void;

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
  /** Starts telling errors; the result stops it. */
  readonly listen: (tell: TellError) => () => void;
}
