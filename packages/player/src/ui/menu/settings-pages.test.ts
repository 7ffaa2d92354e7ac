import { resolveOptions } from '@playhead/contract/options';
import { describe, expect, it, vi } from 'vitest';
import type { Chapter } from '../../core/chapters.ts';
import type { PlayerState } from '../../core/state.ts';
import { en } from '../../core/texts/en.ts';
import { type MoreTextKey, moreEn } from '../../core/texts/more/more-en.ts';
import { createTranslate } from '../../core/texts/translate.ts';
import { initialState } from '../../player/initial-state.ts';
import type { FeatureScene } from '../features/feature-scene.ts';
import { settingsPages } from './settings-pages.ts';

const options = resolveOptions({ playRateSetting: [0.5, 1, 2] });
const none = { length: 0, start: () => 0, end: () => 0 };
const media = {
  paused: true,
  ended: false,
  seeking: false,
  readyState: 4,
  currentTime: 0,
  duration: 60,
  volume: 1,
  muted: false,
  playbackRate: 1,
  played: none,
  buffered: none,
  seekable: none,
};
const rendition = (height: number) => ({
  width: (height * 16) / 9,
  height,
  bitrateBps: height * 1000,
  framesPerSecond: 25,
});

function sceneAndState(change: Partial<PlayerState>, chapters: readonly Chapter[] = []) {
  const player = {
    options,
    selectRendition: vi.fn(),
    setRate: vi.fn(),
    selectAudioTrack: vi.fn(),
    captions: { select: vi.fn() },
    runsOn: true,
    runOn: vi.fn(),
    seekTo: vi.fn(),
  };
  const say = (key: MoreTextKey) => moreEn[key];
  const more = { say, chapters: () => chapters };
  const scene = { player, translate: createTranslate(en), language: 'en', ...more } as unknown as FeatureScene;
  return { player, pages: settingsPages(scene, { ...initialState(media, options), ...change }) };
}

const engine = {
  renditions: [rendition(360), rendition(720)],
  chosen: 'auto',
  current: 1,
  audioTracks: [
    { label: 'Main', language: 'en' },
    { label: '', language: 'ko' },
  ],
  audioTrack: 0,
} as const;

describe('settingsPages', () => {
  it('offers what the content has, best quality first, and says what Auto plays now', () => {
    const captions = { tracks: [{ label: 'English', language: 'en' }], selected: -1 };
    const { pages } = sceneAndState({ engine, captions });
    expect(pages.map(({ key, value }) => [key, value])).toEqual([
      ['quality', 'Auto · 720p'],
      ['speed', 'Normal'],
      ['captions', 'Off'],
      ['audio', 'Main'],
    ]);
    expect(pages[0]?.choices.map(({ label, isChosen }) => [label, isChosen])).toEqual([
      ['720p', false],
      ['360p', false],
      ['Auto · 720p', true],
    ]);
    expect(pages[3]?.choices.map(({ label }) => label)).toEqual(['Main', 'Korean']);
  });

  it('leaves out what is no choice', () => {
    const one = { ...engine, renditions: [rendition(720)], audioTracks: [], current: 0 };
    expect(sceneAndState({ engine: one }).pages.map(({ key }) => key)).toEqual(['speed']);
  });

  it('offers no speeds for live', () => {
    const playback = { ...initialState(media, options).playback, durationSeconds: Number.POSITIVE_INFINITY };
    expect(sceneAndState({ playback }).pages).toEqual([]);
  });

  it('asks the player for what is chosen', () => {
    const { player, pages } = sceneAndState({ engine: { ...engine, chosen: 0 } });
    expect(pages[0]?.value).toBe('360p');
    pages[0]?.choices[0]?.choose();
    expect(player.selectRendition).toHaveBeenCalledExactlyOnceWith(1);
    pages[1]?.choices[2]?.choose();
    expect(player.setRate).toHaveBeenCalledExactlyOnceWith(2);
  });

  it('offers the chapters, and whether the next item plays by itself', () => {
    const chapters = [
      { start: 0, end: 30, title: 'One' },
      { start: 30, end: 60, title: 'Two' },
    ];
    const playlist = { items: [{ file: 'a' }, { file: 'b' }], index: 0 };
    const { player, pages } = sceneAndState({ playlist }, chapters);
    expect(pages.map(({ key, value }) => [key, value])).toEqual([
      ['chapters', 'One'],
      ['speed', 'Normal'],
      ['autoplay', 'On'],
    ]);
    pages[0]?.choices[1]?.choose();
    expect(player.seekTo).toHaveBeenCalledExactlyOnceWith(30);
    pages[2]?.choices[1]?.choose();
    expect(player.runOn).toHaveBeenCalledExactlyOnceWith(false);
  });
});
