/** Some bytes. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** An answer that has come already. */
export interface EarlyAnswer {
  /** Where it came from in the end, after redirections. */
  readonly url: string;
  readonly body: Bytes;
  /** When it was asked for, by `performance.now()`. */
  readonly askedAtMs: number;
}

/** One track of a media source, whose segments are fetched in turn. Times are those of the playlist. */
export interface RunningTrack {
  /** `audiovideo`: picture and sound in the same files. */
  readonly kind: 'video' | 'audio' | 'audiovideo';
  /** As in `codecs="…"`. */
  readonly codec: string;
  readonly buffer: SourceBuffer;
  /** All up to here is in the buffer. */
  readonly endSeconds: () => number;
  /** Until when the next segment would last; `Infinity` where that is the last one, which is the engine's. */
  readonly nextEndSeconds: () => number;
  /** Fetches the next segment. */
  readonly load: () => Promise<void>;
}

/** When media begin, in their own time. */
export interface MediaTime {
  /** Of the track that is first. */
  readonly ticks: number;
  readonly timescale: number;
  readonly trackId: number;
}

/** A media source that plays already. */
export interface RunningSource {
  readonly mediaSource: MediaSource;
  readonly tracks: readonly RunningTrack[];
  /** Which moment of the picture's own time is the playlist's beginning. */
  readonly origin: MediaTime;
  /** Address of the playlist of the rendition that plays. */
  readonly playlistUrl: string;
  /** Begins to fetch nothing more by itself, and waits for what is under way. */
  readonly rest: () => Promise<void>;
}

/** What has been done for an engine before its code came. */
export interface HeadStart {
  /** Playlists and init segments that need not be fetched again, by {@link earlyKey}. The engine takes them out. */
  readonly answers: Map<string, EarlyAnswer>;
  /** What plays. Nothing where it has not begun, or broken: the element is empty then, and as willing to play as it was. */
  readonly running: () => RunningSource | undefined;
  /** From here on the media element is the engine's. */
  readonly letGo: () => void;
}

/** The name of an answer: address, and bytes from `start` up to and without `end` where only a part was asked for. */
export const earlyKey = (url: string, range?: { readonly start: number; readonly end: number }): string =>
  range ? `${url} ${range.start}-${range.end}` : url;
