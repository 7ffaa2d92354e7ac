import { describe, expect, it } from 'vitest';
import { embedWish, isPlayable } from './embed-source.ts';

describe('isPlayable', () => {
  it.each(['', ' ', '/a.m3u8', 'https://cdn.test/a.m3u8', ' HTTP://cdn.test/a.mp4 '])('takes %j', (src) => {
    expect(isPlayable(src)).toBe(true);
  });

  it.each([
    'a.m3u8',
    '//cdn.test/a.m3u8',
    '/\\cdn.test',
    'javascript:alert(1)',
    'data:,x',
    'https://',
    'https:///a',
    'ftp://a.test/x',
  ])('refuses %j', (src) => {
    expect(isPlayable(src)).toBe(false);
  });
});

describe('embedWish', () => {
  it('asks for what can be played, with its title', () => {
    expect(embedWish({ src: ' https://cdn.test/a.m3u8 ', title: ' News ' })).toEqual({
      src: 'https://cdn.test/a.m3u8',
      title: 'News',
    });
  });

  it('asks for nothing where there is nothing to play', () => {
    expect(embedWish({ src: '', title: 'News' })).toEqual({});
    expect(embedWish({ src: 'data:,x', title: '' })).toEqual({});
    expect(embedWish({ src: '/a.mp4', title: ' ' })).toEqual({ src: '/a.mp4' });
  });
});
