import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OPTIONS } from './catalogue.ts';
import { defaultOptions, resolveLaterOptions, resolveOptions } from './resolve.ts';

describe('defaultOptions', () => {
  it("are VPE's documented defaults", () => {
    expect(defaultOptions()).toMatchObject({
      autostart: true,
      muted: false,
      aspectRatio: '16/9',
      objectFit: 'contain',
      controlActiveTime: 3000,
      controls: true,
      lang: 'auto',
      playRateSetting: [0.5, 0.75, 1, 1.5, 2],
      controlBtn: { play: true, fullscreen: true, setting: true },
    });
  });

  it('have a value for every option of the catalogue', () => {
    const options = defaultOptions() as unknown as Record<string, Record<string, unknown>>;
    for (const { key } of OPTIONS) {
      const [first = '', rest] = key.split('.', 2);
      expect(rest === undefined ? options[first] : options[first]?.[rest], key).toBeDefined();
    }
  });
});

describe('resolveOptions', () => {
  it('lets later documents win, option by option, inside objects too', () => {
    const server = { muted: true, lang: 'ko', controlBtn: { play: false, volume: false } };
    const page = { lang: 'en', controlBtn: { volume: true } } as const;
    expect(resolveOptions(server, page)).toMatchObject({
      muted: true,
      lang: 'en',
      controlBtn: { play: false, volume: true },
    });
  });

  it('reads a playlist that is one address', () => {
    expect(resolveOptions({ playlist: 'https://a.test/x.m3u8' }).playlist).toEqual([{ file: 'https://a.test/x.m3u8' }]);
  });

  it('takes an item whose sources are those of its key systems', () => {
    const playlist = [{ drm: { 'com.widevine.alpha': { src: 'a.mpd' } } }];
    expect(resolveOptions({ playlist }).playlist).toEqual(playlist);
  });

  it.each([
    ['2/1', '2/1'],
    ['16:9', '16/9'],
    ['2.35:1', '2.35/1'],
  ])('writes the aspect ratio %s as CSS knows it', (written, resolved) => {
    expect(resolveOptions({ aspectRatio: written })).toMatchObject({ aspectRatio: resolved });
  });

  it('leaves out what it does not know', () => {
    expect(resolveOptions({ somethingNew: 1, controlBtn: { other: true } })).toEqual(resolveOptions());
  });

  it.each([
    ['muted', 'yes'],
    ['controlActiveTime', -1],
    ['controlActiveTime', 1.5],
    ['aspectRatio', 'wide'],
    ['aspectRatio', '0/9'],
    ['lang', 'fr'],
    ['progressBarColor', '#ff4f'],
    ['playlist', null],
    ['progressBarColor', 'url(evil)'],
    ['playRateSetting', []],
    ['playlist', [{ poster: 'x' }]],
    ['playlist', [{ drm: 'x' }]],
  ])('keeps the value before where %s is %j', (key, value) => {
    expect(resolveOptions({ [key]: value })).toEqual(resolveOptions());
  });

  it('never throws, whatever a page hands it, and always gives a complete document', () => {
    const keys = Object.keys(resolveOptions());
    fc.assert(
      fc.property(fc.anything(), (document) => {
        expect(Object.keys(resolveOptions(document as object))).toEqual(keys);
      }),
    );
  });
});

describe('resolveLaterOptions', () => {
  it('gives the options of what is fetched when it is wanted, and no others', () => {
    const resolved = resolveLaterOptions(
      { muted: true, captionStyle: { fontSize: 20 } },
      { watermarkText: 'me', share: 'yes' },
    );
    expect(resolved).toMatchObject({ captionStyle: { fontSize: 20, color: null }, watermarkText: 'me', share: false });
    expect(resolved).not.toHaveProperty('muted');
  });

  it('takes a date as pages and as documents write it', () => {
    const written = '2026-12-24 20:00:00';
    expect(resolveLaterOptions({ setStartTime: written }).setStartTime).toBe(written);
    expect(resolveLaterOptions({ setStartTime: new Date(0) }).setStartTime).toBe('1970-01-01T00:00:00.000Z');
    expect(resolveLaterOptions({ setStartTime: new Date('never') }).setStartTime).toBeNull();
  });
});
