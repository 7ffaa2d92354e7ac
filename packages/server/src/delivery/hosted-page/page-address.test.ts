import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HostedPageRequest } from './hosted-page.ts';
import { pageAddress, parsePageAddress, readPageQuery } from './page-address.ts';

const KEY = 'ab'.repeat(16);
const SERVER = 'https://video.example.com';
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

describe('pageAddress', () => {
  it('names nothing that goes without saying', () => {
    expect(pageAddress(SERVER, { accessKey: KEY, environment: 'production', title: 'of nothing' })).toBe(
      `${SERVER}/watch/${KEY}`,
    );
  });

  it('is read back as what it was written for', () => {
    const requests = fc
      .record<HostedPageRequest>({
        accessKey: fc.constant(KEY),
        environment: fc.constantFrom('production', 'develop'),
        src: maybe(text),
        title: maybe(text),
        autoplay: maybe(fc.boolean()),
        muted: maybe(fc.boolean()),
      })
      .map((request) => (request.src === undefined ? { ...request, title: undefined } : request));
    fc.assert(
      fc.property(requests, (request) => {
        expect(parsePageAddress(SERVER, pageAddress(SERVER, request))).toEqual(request);
      }),
    );
  });
});

describe('parsePageAddress', () => {
  it.each([
    '',
    'nonsense',
    `/watch/${KEY}`,
    `http://video.example.com/watch/${KEY}`,
    `https://elsewhere.test/watch/${KEY}`,
    `https://video.example.com.elsewhere.test/watch/${KEY}`,
    `${SERVER}/watch/${KEY}/more`,
    `${SERVER}/watch/none`,
    `${SERVER}/embed.js?access_key=${KEY}`,
  ])('takes %j for none of the hosted pages', (address) => {
    expect(parsePageAddress(SERVER, address)).toBeUndefined();
  });

  it('passes over what means nothing in an address', () => {
    const found = parsePageAddress(SERVER, `${SERVER}/watch/${KEY}/?utm_source=mail&muted&src=/a.m3u8&src=/b.m3u8#top`);
    expect(found).toEqual(readPageQuery(KEY, { muted: '', src: '/a.m3u8' }));
    expect(found).toMatchObject({ environment: 'production', muted: true, src: '/a.m3u8' });
  });
});
