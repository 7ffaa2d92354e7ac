import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paidOptionsIn } from './paid-options.ts';

describe('paidOptionsIn', () => {
  it('names what the free plan does not have', () => {
    const document = {
      muted: true,
      playlist: [{ file: 'a.mp4' }, { drm: { 'com.apple.fps': {} } }],
      keyboardShortcut: true,
      controlBtn: { play: false, setting: true },
      customBtns: [],
      icon: { play: 'p.svg' },
      layout: { order: ['top'] },
    };
    expect(paidOptionsIn(document)).toEqual([
      'controlBtn.play',
      'controlBtn.setting',
      'keyboardShortcut',
      'layout',
      'customBtns',
      'icon.play',
      'playlist[1].drm',
    ]);
  });

  it('finds nothing in what the free plan has, in what is null, and in keys that nobody knows', () => {
    expect(paidOptionsIn({ autostart: false, aspectRatio: '2/1', playlist: 'a.mp4', watermarkText: 'x' })).toEqual([]);
    expect(paidOptionsIn({ layout: null, override: null, controlBtn: {}, somethingNew: true })).toEqual([]);
  });

  it('takes anything', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.record({ playlist: fc.anything(), controlBtn: fc.anything() })),
        (document) => {
          expect(Array.isArray(paidOptionsIn(document))).toBe(true);
        },
      ),
    );
  });
});
