import type { RunningTrack } from '../head-start.ts';
import type { Variant } from './read-master.ts';

/** One buffer that a media source needs. */
export type TrackFormat = Pick<RunningTrack, 'kind' | 'codec'>;

/** What the choice depends on. */
export interface Circumstances {
  /** Of the last session; 0 where unknown. */
  readonly bandwidthBps: number;
  /** Width of the player in device pixels; 0 where unknown. */
  readonly widthPx: number;
  readonly canPlay: (mimeType: string) => boolean;
}

/** A start may take this share of the line: its first segment is to be there long before it has played. */
const SHARE = 1 / 4;

/** What a buffer is made for. */
export const mimeTypeOf = ({ kind, codec }: TrackFormat): string =>
  `${kind === 'audio' ? 'audio' : 'video'}/mp4;codecs="${codec}"`;

/** The buffers for a rendition, the picture's first. One without codec is for nothing that can be played. */
export function formatsOf({ codecs, audioUrl }: Variant): TrackFormat[] {
  const isVideo = (codec: string) => /^(?:avc|hvc|hev|vp0|av01)/.test(codec);
  const video = codecs.find(isVideo) ?? '';
  const audio = codecs.find((codec) => !isVideo(codec)) ?? '';
  if (!audioUrl) return [{ kind: audio ? 'audiovideo' : 'video', codec: video && codecs.join() }];
  return [
    { kind: 'video', codec: video },
    { kind: 'audio', codec: audio },
  ];
}

/**
 * Chooses the rendition to begin with: the best that the line of the last session brings easily and that is no larger than the player,
 * else the lowest. Nothing where none can be played.
 */
export function chooseVariant(variants: readonly Variant[], around: Circumstances): Variant | undefined {
  const playable = variants
    .filter((variant) => formatsOf(variant).map(mimeTypeOf).every(around.canPlay))
    .sort((one, other) => one.bitrateBps - other.bitrateBps);
  const fits = ({ bitrateBps, width }: Variant) => bitrateBps <= around.bandwidthBps * SHARE && width <= around.widthPx;
  return playable.findLast(fits) ?? playable[0];
}
