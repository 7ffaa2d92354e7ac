import { describe, expect, it } from 'vitest';
import { requestingPage } from './requesting-page.ts';

const own = { serverUrl: 'https://video.example.com', accessKey: 'ab'.repeat(16) };
const hostedUrl = `${own.serverUrl}/watch/${own.accessKey}?src=x`;

describe('requestingPage', () => {
  it('prefers Origin, falls back on the origin of Referer, and knows when there is neither', () => {
    expect(requestingPage({ origin: 'https://a.test', referer: 'https://b.test/x' }, own)?.origin).toBe(
      'https://a.test',
    );
    expect(requestingPage({ referer: 'https://b.test:444/x?y' }, own)?.origin).toBe('https://b.test:444');
    expect(requestingPage({ origin: 'null' }, own)).toEqual({ origin: 'null', isHosted: false });
    expect(requestingPage({ referer: 'nonsense' }, own)).toBeUndefined();
    expect(requestingPage({}, own)).toBeUndefined();
  });

  it.each([[{ referer: hostedUrl }], [{ origin: own.serverUrl, referer: hostedUrl }], [{ origin: own.serverUrl }]])(
    'knows the hosted page by %j',
    (headers) => {
      expect(requestingPage(headers, own)).toEqual({ origin: own.serverUrl, isHosted: true });
    },
  );

  it.each([
    ['another page of the server', { referer: `${own.serverUrl}/demo` }],
    ['such a page, with its origin', { origin: own.serverUrl, referer: `${own.serverUrl}/demo` }],
    ['the hosted page of another player', { referer: `${own.serverUrl}/watch/${'cd'.repeat(16)}` }],
    ['a page below the hosted one', { referer: `${own.serverUrl}/watch/${own.accessKey}/x` }],
    ['only an origin as referrer', { referer: `${own.serverUrl}/` }],
    ['another scheme', { referer: hostedUrl.replace('https:', 'http:') }],
    ['another port', { referer: hostedUrl.replace('.com/', '.com:8443/') }],
    ['the same path elsewhere', { referer: hostedUrl.replace('video.example.com', 'evil.test') }],
    ['another origin with that referrer', { origin: 'https://evil.test', referer: hostedUrl }],
    ['a sandboxed page', { origin: 'null', referer: hostedUrl }],
  ])('takes %s for none', (_case, headers) => {
    expect(requestingPage(headers, own)?.isHosted).toBe(false);
  });
});
