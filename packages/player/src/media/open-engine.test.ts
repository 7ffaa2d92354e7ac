import { describe, expect, it } from 'vitest';
import { absoluteUrl } from './open-engine.ts';

const BASE = 'https://site.example/pages/film.html';

describe('absoluteUrl', () => {
  it('resolves against the page', () => {
    expect(absoluteUrl('media/a.mp4', BASE)).toBe('https://site.example/pages/media/a.mp4');
    expect(absoluteUrl('//cdn.example/a.m3u8?x=1', BASE)).toBe('https://cdn.example/a.m3u8?x=1');
  });

  it('keeps what is absolute, also what lives in the page', () => {
    expect(absoluteUrl('blob:https://site.example/1', BASE)).toBe('blob:https://site.example/1');
  });

  it.each(['http://', 'https://a b/x.mp4', 'javascript:alert(1)', 'ftp://a.example/x.mp4'])('refuses %s', (file) => {
    expect(absoluteUrl(file, BASE)).toBeUndefined();
  });
});
