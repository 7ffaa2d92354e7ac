import type Hls from 'hls.js';
import type { EngineState } from '../../core/state.ts';

/** Reads what hls.js offers and does. */
export function readHls(hls: Hls): EngineState {
  return {
    renditions: hls.levels.map(({ width, height, bitrate, frameRate }) => ({
      width,
      height,
      bitrateBps: bitrate,
      framesPerSecond: frameRate,
    })),
    chosen: hls.autoLevelEnabled ? 'auto' : hls.loadLevel,
    current: hls.currentLevel,
    audioTracks: hls.audioTracks.map(({ name, lang }) => ({ label: name, language: lang ?? '' })),
    audioTrack: hls.audioTrack,
  };
}
