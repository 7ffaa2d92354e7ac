import { describe, expect, it } from 'vitest';
import { parseDomains } from './parse-domains.ts';

const WEB = { type: 'web', domain: 'https://www.example.com' };
const IOS = { type: 'ios', domain: 'com.example.app' };
const AOS = { type: 'aos', domain: 'com.example.app' };
const webs = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ type: 'web', domain: `s${index}.example.com` }));

describe('parseDomains', () => {
  it('normalises sites and keeps ids of apps as they are', () => {
    const app = { type: 'ios', domain: 'com.Example.App' };
    const parsed = parseDomains([
      { type: 'web', domain: 'HTTPS://WWW.Example.com/' },
      app,
      { ...AOS, note: 'ignored' },
    ]);
    expect(parsed).toEqual({ ok: true, domains: [WEB, app, AOS] });
  });

  it('takes five', () => {
    expect(parseDomains([...webs(3), IOS, AOS])).toMatchObject({ ok: true });
  });

  it.each([
    ['no domains', undefined, 4702],
    ['null', null, 4702],
    ['a text', 'https://www.example.com', 4702],
    ['an object', { 0: WEB }, 4702],
    ['six', webs(6), 4709],
    ['a million', Array(1_000_000).fill(null), 4709],
    ['an unknown type', [WEB, { type: 'tv', domain: 'x.example.com' }], 4705],
    ['no type', [{ domain: 'x.example.com' }], 4705],
    ['an inherited name as type', [{ type: 'toString', domain: 'x.example.com' }], 4705],
    ['an entry that is a text', ['https://www.example.com'], 4705],
    ['an entry that is null', [null], 4705],
    ['a site with a path', [{ type: 'web', domain: 'https://www.example.com/a' }], 4703],
    ['a site without its domain', [{ type: 'web' }], 4703],
    ['a number as domain', [{ type: 'web', domain: 1 }], 4703],
    ['a site that is too long', [{ type: 'web', domain: `${'a.'.repeat(200)}com` }], 4703],
    ['an app with an empty id', [WEB, { type: 'ios', domain: '' }], 4703],
    ['an app with a space', [WEB, { type: 'aos', domain: 'com.example app' }], 4703],
    ['the same twice', [WEB, WEB], 4708],
    ['the same in another way of writing', [WEB, { type: 'web', domain: 'HTTPS://www.example.com/' }], 4708],
    ['two apps for iOS', [WEB, IOS, { type: 'ios', domain: 'com.example.other' }], 4711],
    ['two apps for Android', [WEB, AOS, { type: 'aos', domain: 'com.example.other' }], 4711],
    ['nothing', [], 4712],
    ['only apps', [IOS, AOS], 4712],
  ])('refuses %s', (_what, value, code) => {
    expect(parseDomains(value)).toEqual({ ok: false, code, details: expect.any(String) });
  });

  it('allows one id for both kinds of app, and a site with and without its scheme', () => {
    expect(parseDomains([WEB, { type: 'web', domain: 'www.example.com' }, IOS, AOS])).toMatchObject({ ok: true });
  });

  it('says which entry is wrong and what is expected', () => {
    const parsed = parseDomains([WEB, { type: 'web', domain: 'htp:/example' }]);
    expect(parsed).toMatchObject({
      details: expect.stringMatching(/^domains\[1\]\.domain is "htp:\/example"; it must be the origin/),
    });
  });
});
