/** A stretch of the content, in seconds. */
export interface TimeRange {
  readonly start: number;
  readonly end: number;
}

interface RangesShape {
  readonly length: number;
  start(index: number): number;
  end(index: number): number;
}

/** What we read of a media element; any object of this shape will do. */
export interface MediaShape {
  readonly paused: boolean;
  readonly ended: boolean;
  readonly seeking: boolean;
  readonly readyState: number;
  readonly currentTime: number;
  readonly duration: number;
  readonly volume: number;
  readonly muted: boolean;
  readonly playbackRate: number;
  readonly played: { readonly length: number };
  readonly buffered: RangesShape;
  readonly seekable: RangesShape;
}

/** How playback stands, as the media itself says. */
export interface Playback {
  readonly paused: boolean;
  readonly ended: boolean;
  readonly seeking: boolean;
  /** Wants to play, and has too little data to. */
  readonly buffering: boolean;
  /** Has the playhead of this content moved yet? */
  readonly started: boolean;
  readonly currentSeconds: number;
  /** 0 while unknown, `Infinity` for live. */
  readonly durationSeconds: number;
  readonly buffered: readonly TimeRange[];
  readonly seekable: TimeRange | undefined;
  /** 0 to 1. */
  readonly volume: number;
  readonly muted: boolean;
  /** 1 is normal. */
  readonly rate: number;
}

/** The media events after which {@link readPlayback} may give something else. */
export const PLAYBACK_EVENTS = [
  'loadstart',
  'emptied',
  'loadedmetadata',
  'loadeddata',
  'canplay',
  'durationchange',
  'play',
  'playing',
  'pause',
  'ended',
  'waiting',
  'stalled',
  'seeking',
  'seeked',
  'timeupdate',
  'progress',
  'volumechange',
  'ratechange',
  'error',
] as const;

const HAVE_FUTURE_DATA = 3;

/** Reads how playback stands from the media element. */
export function readPlayback(media: MediaShape): Playback {
  const { paused, ended, seeking, volume, muted } = media;
  const seekable = readRanges(media.seekable);
  const [first, last] = [seekable.at(0), seekable.at(-1)];
  return {
    paused,
    ended,
    seeking,
    buffering: !paused && !ended && media.readyState < HAVE_FUTURE_DATA,
    started: media.played.length > 0,
    currentSeconds: media.currentTime,
    durationSeconds: Number.isNaN(media.duration) ? 0 : media.duration,
    buffered: readRanges(media.buffered),
    seekable: first && last && { start: first.start, end: last.end },
    volume,
    muted,
    rate: media.playbackRate,
  };
}

function readRanges(ranges: RangesShape): TimeRange[] {
  return Array.from({ length: ranges.length }, (_, index) => ({ start: ranges.start(index), end: ranges.end(index) }));
}
