import { describe, expect, it } from 'vitest';
import { ALL_OPTIONS } from '../all/all-options.ts';
import { DOCUMENTED_OPTIONS } from '../all/documented/index.ts';
import { checkOptions } from './check-options.ts';
import { optionsWithoutEffect } from './options-without-effect.ts';

/** The faults of a document as `path: expected, found`. */
function faultsOf(document: unknown, language?: 'ko' | 'ja'): string[] {
  const check = checkOptions(document, language);
  return check.ok ? [] : check.faults.map(({ path, expected, found }) => `${path}: ${expected}; ${found}`);
}

/** A document that holds this one option. */
const documentWith = (key: string, value: unknown) => {
  const [first = '', rest] = key.split('.', 2);
  return { [first]: rest === undefined ? value : { [rest]: value } };
};

describe('checkOptions', () => {
  it.each(ALL_OPTIONS.map(({ key }) => key))('refuses %s of another type, at its path', (key) => {
    const faults = [5.5, '', true].flatMap((value) => {
      const check = checkOptions(documentWith(key, value));
      return check.ok ? [] : [check.faults.map(({ path }) => path)];
    });
    // A type takes one of them at most.
    expect(faults.length).toBeGreaterThanOrEqual(2);
    expect(new Set(faults.flat())).toEqual(new Set([key]));
  });

  it('says what is expected, and what was found', () => {
    expect(
      faultsOf({
        autostart: 'true',
        controlActiveTime: -1,
        objectFit: 'none',
        lang: 'fr',
        aspectRatio: '16x9',
        progressBarColor: 'red',
        playRateSetting: [1, 0, 17],
        watermarkText: 5,
        watermarkConfig: { opacity: 2, x: '10' },
        setStartTime: 'tomorrow',
        captionStyle: { fontSize: 0, color: 'url(x)' },
        playlist: 5,
        controlBtn: true,
      }),
    ).toEqual([
      'autostart: true or false; "true"',
      'controlActiveTime: a whole number from 0 to 60000 (milliseconds); -1',
      'objectFit: one of contain, cover, fill, scale-down; "none"',
      'lang: one of auto, ko, en, ja, zh; "fr"',
      'aspectRatio: width/height, e.g. 16/9 or 16:9; "16x9"',
      'progressBarColor: a colour as #rrggbb or #rgb; "red"',
      'playRateSetting[1]: a number above 0, at most 16; 0',
      'playRateSetting[2]: a number above 0, at most 16; 17',
      'watermarkText: a text of at most 256 characters; 5',
      'watermarkConfig.opacity: a number from 0 to 1; 2',
      'watermarkConfig.x: a number from 0 to 100 (percent); "10"',
      'setStartTime: a date and time as YYYY-MM-DD HH:mm:ss, or null; "tomorrow"',
      'captionStyle.fontSize: a number from 1 to 200 (pixels), or null; 0',
      'captionStyle.color: a colour as CSS writes it, e.g. #ffffff or rgba(0,0,0,0.4), or null; "url(x)"',
      'playlist: a list of at most 1000 items, or an address of 1 to 2048 characters; 5',
      'controlBtn: an object; true',
    ]);
  });

  it('says it in the languages of the console', () => {
    const document = { controlActiveTime: 0.5, playlist: [{ file: 'a', vtt: [{ id: 'ko', file: 'b' }] }] };
    expect(faultsOf(document, 'ko')).toEqual([
      'controlActiveTime: 0~60000 범위의 정수(밀리초); 0.5',
      'playlist[0].vtt[0].label: 텍스트(최대 100자); 없음',
    ]);
    expect(faultsOf(document, 'ja')).toEqual([
      'controlActiveTime: 0～60000 の整数（ミリ秒）; 0.5',
      'playlist[0].vtt[0].label: テキスト（最大 100 文字）; なし',
    ]);
  });

  it.each([null, 'text', 5, [], undefined])('refuses %j for a document', (document) => {
    expect(checkOptions(document)).toMatchObject({ ok: false, faults: [{ path: '', expected: 'an object' }] });
  });

  it('names every fault of a playlist, by index', () => {
    expect(
      faultsOf({
        playlist: [
          { file: 'a.m3u8' },
          { poster: 'b.jpg' },
          {
            file: '',
            description: { title: 1 },
            vtt: [
              { id: 'ko', file: 'c', label: 'ko' },
              { id: 'en', label: 'en' },
            ],
          },
          { drm: { 'com.widevine.alpha': { src: 5 } } },
          'd.mp4',
          { file: 'e', intro: { start: '1 min', duration: -1 }, contentWarnings: ['violence', 1] },
        ],
      }),
    ).toEqual([
      'playlist[1]: an object with file or drm; {"poster":"b.jpg"}',
      'playlist[2].file: an address of 1 to 2048 characters; ""',
      'playlist[2].description.title: a text of at most 512 characters; 1',
      'playlist[2].vtt[1].file: an address of 1 to 2048 characters; nothing',
      'playlist[3].drm["com.widevine.alpha"].src: an address of at most 2048 characters; 5',
      'playlist[4]: an object with file or drm; "d.mp4"',
      'playlist[5].intro.start: minutes and seconds as mm:ss; "1 min"',
      'playlist[5].intro.duration: a number from 0 to 86400 (seconds); -1',
      'playlist[5].contentWarnings[1]: a text of at most 64 characters; 1',
    ]);
  });

  it('names every fault of a layout', () => {
    expect(
      faultsOf({
        layout: {
          breakpoint: '768px',
          pc: { vod: { order: ['top', 'left'], bottom: [{ items: ['PlayButton'], wrapper: 'Box', align: 'middle' }] } },
          mobile: { top: { items: [] } },
        },
      }),
    ).toEqual([
      'layout.breakpoint: a number from 0 to 10000 (pixels); "768px"',
      'layout.pc.vod.order[1]: one of top, upper, center, seekbar, lower, bottom; "left"',
      expect.stringMatching(/^layout\.pc\.vod\.bottom\[0\]\.items\[0\]: one of PlayBtn, .*, PipBtn; "PlayButton"$/),
      'layout.pc.vod.bottom[0].wrapper: one of Group, Blank, or null; "Box"',
      'layout.pc.vod.bottom[0].align: one of left, right, center; "middle"',
      expect.stringMatching(/^layout\.mobile\.top: a list .*; \{"items":\[\]\}$/),
    ]);
  });

  it('says of functions that the page has to give them', () => {
    const document = {
      override: { nextSource: 'function () {}', fullscreen: { on: 1 } },
      customBtns: [{ callback: 'f' }],
    };
    const why = 'nothing: this is a function, which a stored document cannot hold; give it in the page';
    expect(faultsOf(document)).toEqual([
      `override.nextSource: ${why}; "function () {}"`,
      `override.fullscreen.on: ${why}; 1`,
      `customBtns[0].callback: ${why}; "f"`,
    ]);
    // What JSON leaves of an object of functions.
    expect(checkOptions({ override: { fullscreen: {}, pip: {} } })).toMatchObject({ ok: true, unknown: [] });
  });

  it('takes null where VPE has it, and nowhere else', () => {
    expect(checkOptions({ setStartTime: null, layout: null, override: null, devTestAppId: null })).toMatchObject({
      ok: true,
    });
    expect(faultsOf({ muted: null, ads: null, token: null, playlist: null })).toHaveLength(4);
  });

  it('does not repeat secrets', () => {
    const headers = { 'x-drm-token': ['SECRET'] };
    const document = {
      token: { st: 'SECRET' },
      playlist: [
        { drm: { 'com.apple.fps': { licenseRequestHeader: headers } } },
        { file: 'a', drm: { headers: 'SECRET' } },
      ],
    };
    expect(JSON.stringify(checkOptions(document))).not.toContain('SECRET');
    expect(faultsOf(document)).toEqual([
      'token: a text of at most 4096 characters; object (not shown)',
      'playlist[0].drm["com.apple.fps"].licenseRequestHeader.x-drm-token: a text of at most 16384 characters, or a number; object (not shown)',
      'playlist[1].drm.headers: an object; string (not shown)',
    ]);
  });

  it('accepts keys that VPE does not document, and names them', () => {
    const document = {
      somethingNew: { muted: 1 },
      controlBtn: { foo: 1, play: true },
      icon: { 'a.b': 1 },
      playlist: [{ file: 'a', own_id: { deep: [1] }, description: { heading: 'x' }, drm: { x: 1 } }],
      layout: { pc: { vod: { middle: [] } }, top: [{ itms: [] }] },
    };
    const unknown = [
      'somethingNew',
      'controlBtn.foo',
      'icon["a.b"]',
      'playlist[0].description.heading',
      'playlist[0].drm.x',
      'layout.pc.vod.middle',
      'layout.top[0].itms',
    ];
    expect(checkOptions(document)).toMatchObject({ ok: true, unknown, moreUnknown: 0 });
    expect(checkOptions({ ...document, muted: 1 })).toMatchObject({ ok: false, unknown });
  });

  it('names what has no effect in this version', () => {
    const options = DOCUMENTED_OPTIONS.filter((option) => option.default !== null).map(({ key, default: value }) =>
      documentWith(key, value),
    );
    for (const document of [{ muted: true, lang: 'zh' }, ...options]) {
      expect(checkOptions(document)).toMatchObject({
        withoutEffect: optionsWithoutEffect(document),
        moreWithoutEffect: 0,
      });
    }
  });
});
