import type shaka from 'shaka-player/dist/shaka-player.dash-es2021.js';
import type { EngineState, Track } from '../../core/state.ts';

type AudioTrack = shaka.extern.AudioTrack;
/** One picture quality, as Shaka lists it. */
export type VideoTrack = shaka.extern.VideoTrack;
/** What tells one picture quality from another. */
export type Quality = Pick<VideoTrack, 'width' | 'height' | 'bandwidth'>;
/** What Shaka can be asked about its tracks. */
export interface Tracks {
  readonly getVideoTracks: () => VideoTrack[];
  readonly getAudioTracks: () => AudioTrack[];
}

/** The qualities of the picture, the lowest first. */
export const listRenditions = (player: Tracks): VideoTrack[] =>
  player.getVideoTracks().sort((one, other) => one.bandwidth - other.bandwidth);

/**
 * Reads what Shaka offers and does.
 *
 * @param chosen the quality that was chosen, `auto` where Shaka decides.
 * @param onScreen the quality that plays; nothing before the first.
 */
export function readDash(player: Tracks, chosen: Quality | 'auto', onScreen: Quality | undefined): EngineState {
  const renditions = listRenditions(player);
  const audioTracks = player.getAudioTracks();
  const indexOf = (quality: Quality) => renditions.findIndex((one) => isSame(one, quality));
  return {
    renditions: renditions.map(({ width, height, bandwidth, frameRate }) => ({
      width: width ?? 0,
      height: height ?? 0,
      bitrateBps: bandwidth,
      framesPerSecond: frameRate ?? 0,
    })),
    chosen: chosen === 'auto' ? 'auto' : indexOf(chosen),
    current: onScreen ? indexOf(onScreen) : -1,
    audioTracks: audioTracks.map(describe),
    audioTrack: audioTracks.findIndex(({ active }) => active),
  };
}

const isSame = (one: Quality, other: Quality) =>
  one.width === other.width && one.height === other.height && one.bandwidth === other.bandwidth;

const UNKNOWN_LANGUAGE = 'und';

/** DASH seldom names its tracks; then the language does, in its own words. */
function describe({ label, language }: AudioTrack): Track {
  const known = language === UNKNOWN_LANGUAGE ? '' : language;
  return { label: label || nameOf(known), language: known };
}

function nameOf(language: string): string {
  try {
    return (language && new Intl.DisplayNames(language, { type: 'language' }).of(language)) || language;
  } catch {
    return language; // No language tag at all.
  }
}
