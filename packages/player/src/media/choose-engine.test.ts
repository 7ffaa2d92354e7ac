import { describe, expect, it } from 'vitest';
import type { Capabilities } from './capabilities.ts';
import { chooseEngine } from './choose-engine.ts';

const NOTHING: Capabilities = { mediaSource: false, managedMediaSource: false, canPlayHls: '', apple: false };
const CHROMIUM: Capabilities = { ...NOTHING, mediaSource: true, canPlayHls: 'maybe' };
const MAC: Capabilities = { mediaSource: true, managedMediaSource: true, canPlayHls: 'maybe', apple: false };
const IPHONE: Capabilities = { mediaSource: false, managedMediaSource: true, canPlayHls: 'maybe', apple: true };
const OLD_IPHONE: Capabilities = { ...IPHONE, managedMediaSource: false };

describe('chooseEngine', () => {
  it("does not trust the element's maybe where there is Media Source", () => {
    expect(chooseEngine('hls', CHROMIUM)).toEqual({ ok: true, engine: 'hls.js' });
    expect(chooseEngine('hls', MAC)).toEqual({ ok: true, engine: 'hls.js' });
  });

  it('leaves HLS to iPhones', () => {
    expect(chooseEngine('hls', IPHONE)).toEqual({ ok: true, engine: 'native' });
    expect(chooseEngine('hls', OLD_IPHONE)).toEqual({ ok: true, engine: 'native' });
  });

  it('has protected HLS played where a licence is asked for', () => {
    expect(chooseEngine('hls', IPHONE, true)).toEqual({ ok: true, engine: 'hls.js' });
  });

  it('uses a managed Media Source where the element can not play HLS', () => {
    expect(chooseEngine('hls', { ...IPHONE, canPlayHls: '' })).toEqual({ ok: true, engine: 'hls.js' });
  });

  it('says so where nothing can play HLS', () => {
    expect(chooseEngine('hls', NOTHING)).toEqual({ ok: false, reason: { kind: 'unsupported' } });
  });

  it('gives files to the element, whatever it can', () => {
    expect(chooseEngine('file', NOTHING)).toEqual({ ok: true, engine: 'file' });
  });

  it('plays DASH with either kind of Media Source', () => {
    expect(chooseEngine('dash', CHROMIUM)).toEqual({ ok: true, engine: 'shaka' });
    expect(chooseEngine('dash', IPHONE)).toEqual({ ok: true, engine: 'shaka' });
  });

  it('says where DASH can not play, and where that is the iPhone', () => {
    expect(chooseEngine('dash', NOTHING)).toEqual({ ok: false, reason: { kind: 'unsupported' } });
    const beforeMediaSource = { ...OLD_IPHONE, managedMediaSource: false };
    expect(chooseEngine('dash', beforeMediaSource)).toEqual({ ok: false, reason: { kind: 'dash' } });
  });
});
