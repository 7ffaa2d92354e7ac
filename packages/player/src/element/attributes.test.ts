import { resolveOptions } from '@playhead/contract/options';
import { describe, expect, it } from 'vitest';
import { optionsOfAttributes } from './attributes.ts';

const resolve = (attributes: Readonly<Record<string, string>>) =>
  resolveOptions(...optionsOfAttributes((name) => attributes[name] ?? null));

describe('optionsOfAttributes', () => {
  it('sets nothing without attributes', () => {
    expect(resolve({})).toEqual(resolveOptions());
  });

  it('describes the item', () => {
    const item = {
      src: 'a.m3u8',
      poster: 'a.jpg',
      thumbnails: 'a.vtt',
      'video-id': '42',
      'media-title': 'A film',
      captions: 'a.ko.vtt',
      'captions-lang': 'ko',
      'captions-label': '한국어',
    };
    expect(resolve(item).playlist).toEqual([
      {
        file: 'a.m3u8',
        poster: 'a.jpg',
        thumbnails: 'a.vtt',
        video_id: '42',
        description: { title: 'A film' },
        vtt: [{ file: 'a.ko.vtt', id: 'ko', label: '한국어' }],
      },
    ]);
  });

  it('turns on what is there, and off what says false', () => {
    expect(resolve({ muted: '', loop: 'loop', autoplay: 'false', controls: 'false' })).toMatchObject({
      muted: true,
      repeat: true,
      autostart: false,
      controls: false,
    });
  });

  it('takes any options as JSON, under the other attributes', () => {
    const options = JSON.stringify({ controlActiveTime: 500, muted: true, controlBtn: { setting: false } });
    expect(resolve({ options, muted: 'false', 'player-lang': 'ja', 'aspect-ratio': '4/3' })).toMatchObject({
      controlActiveTime: 500,
      muted: false,
      controlBtn: { setting: false, play: true },
      lang: 'ja',
      aspectRatio: '4/3',
    });
  });

  it.each(['{', 'null', '"text"', '[1'])('ignores options that are %s', (options) => {
    expect(resolve({ options })).toEqual(resolveOptions());
  });

  it('ignores values that an option can not have', () => {
    expect(resolve({ 'aspect-ratio': 'wide', 'player-lang': 'xx' })).toEqual(resolveOptions());
  });
});
