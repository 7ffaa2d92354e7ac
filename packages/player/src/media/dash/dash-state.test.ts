import { describe, expect, it } from 'vitest';
import { readDash, type Tracks, type VideoTrack } from './dash-state.ts';

const video = (height: number, bandwidth: number) =>
  ({ width: (height * 16) / 9, height, bandwidth, frameRate: 24 }) as VideoTrack;
const audio = (language: string, label: string | null, active = false) =>
  ({ language, label, active }) as ReturnType<Tracks['getAudioTracks']>[number];

const [low, middle, high] = [video(360, 300_000), video(720, 900_000), video(720, 1_500_000)];
const tracks = (audioTracks = [audio('und', 'Stereo', true)]): Tracks => ({
  getVideoTracks: () => [high, low, middle],
  getAudioTracks: () => audioTracks,
});

describe('readDash', () => {
  it('lists qualities, the lowest first, and knows nothing on screen before there is a picture', () => {
    const state = readDash(tracks(), 'auto', undefined);
    expect(state.renditions).toEqual([
      { width: 640, height: 360, bitrateBps: 300_000, framesPerSecond: 24 },
      { width: 1280, height: 720, bitrateBps: 900_000, framesPerSecond: 24 },
      { width: 1280, height: 720, bitrateBps: 1_500_000, framesPerSecond: 24 },
    ]);
    expect(state).toMatchObject({ chosen: 'auto', current: -1 });
  });

  it('tells what was chosen from what plays, also where two have one size', () => {
    expect(readDash(tracks(), high, middle)).toMatchObject({ chosen: 2, current: 1 });
  });

  it('names a track of sound by its language where the manifest does not', () => {
    const state = readDash(tracks([audio('und', 'Stereo'), audio('ko', null, true), audio('x', null)]), 'auto', low);
    expect(state.audioTracks).toEqual([
      { label: 'Stereo', language: '' },
      { label: '한국어', language: 'ko' },
      { label: 'x', language: 'x' },
    ]);
    expect(state.audioTrack).toBe(1);
  });

  it('has nothing to choose before the manifest has come', () => {
    const nothing: Tracks = { getVideoTracks: () => [], getAudioTracks: () => [] };
    expect(readDash(nothing, 'auto', undefined)).toMatchObject({ renditions: [], audioTracks: [], audioTrack: -1 });
  });
});
