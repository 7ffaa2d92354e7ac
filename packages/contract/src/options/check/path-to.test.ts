import { describe, expect, it } from 'vitest';
import { pathTo } from './path-to.ts';

describe('pathTo', () => {
  it.each([
    ['', 'muted', 'muted'],
    ['controlBtn', 'play', 'controlBtn.play'],
    ['playlist[0]', 'drm', 'playlist[0].drm'],
    ['drm', 'com.apple.fps', 'drm["com.apple.fps"]'],
    ['headers', 'pallycon-customdata-v2', 'headers.pallycon-customdata-v2'],
    ['icon', '재생', 'icon.재생'],
    ['', 'a b', '["a b"]'],
    ['icon', '', 'icon[""]'],
    ['icon', '__proto__', 'icon.__proto__'],
    ['icon', '0', 'icon["0"]'],
  ])('leads from %j by the key %j', (parent, key, path) => {
    expect(pathTo(parent, key)).toBe(path);
  });

  it('cuts a key that nobody would read', () => {
    expect(pathTo('icon', 'x'.repeat(1_000_000))).toBe(`icon["${'x'.repeat(79)}…"]`);
  });
});
