import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDrm } from './read-drm.ts';

const BASE = 'https://site.example/film.html';

describe('readDrm', () => {
  it('reads an entry for each key system, in the order in which they are tried', () => {
    const sources = readDrm(
      {
        'com.apple.fps': {
          src: 'film.m3u8',
          licenseUri: '/fps',
          licenseRequestHeader: { 'x-drm-token': 't' },
          certificateUri: 'https://a.example/c.cer',
          certificateRequestHeader: { 'x-time': 1_700_000_000_000 },
        },
        'com.widevine.alpha': { src: 'film.mpd', licenseUri: 'https://a.example/wv' },
      },
      BASE,
    );
    expect(sources).toEqual([
      {
        file: 'film.mpd',
        protection: {
          keySystem: 'com.widevine.alpha',
          licenceUrl: 'https://a.example/wv',
          headers: {},
          certificate: undefined,
        },
      },
      {
        file: 'film.m3u8',
        protection: {
          keySystem: 'com.apple.fps',
          licenceUrl: 'https://site.example/fps',
          headers: { 'x-drm-token': 't' },
          certificate: { url: 'https://a.example/c.cer', headers: { 'x-time': '1700000000000' } },
        },
      },
    ]);
  });

  it("reads the apps' form, whose source is the item's", () => {
    const drm = { type: 'widevine', licenseServer: 'https://a.example/wv', headers: { a: 'b' } };
    const [source, ...others] = readDrm(drm, BASE);
    expect(source).toMatchObject({
      file: undefined,
      protection: { keySystem: 'com.widevine.alpha', headers: { a: 'b' } },
    });
    expect(others).toEqual([]);
  });

  it('leaves out what nobody could get a licence from', () => {
    expect(readDrm({ 'com.widevine.alpha': { src: 'film.mpd' }, type: 'fairplay' }, BASE)).toEqual([]);
    expect(readDrm({ 'com.widevine.alpha': { licenseUri: 'http://' } }, BASE)).toEqual([]);
  });

  it('takes anything', () => {
    fc.assert(fc.property(fc.anything(), (drm) => Array.isArray(readDrm(drm, BASE))));
  });
});
