import { describe, expect, it } from 'vitest';
import { siteUrlOf } from './site-url.ts';

describe('siteUrlOf', () => {
  it.each([
    [['https://www.example.com', 'http://other.test'], 'https://www.example.com'],
    [['http://*.naverncp.com'], 'http://www.naverncp.com'],
    [['example.com:8443'], 'https://example.com:8443'],
    [['http://[::1]:3000'], 'http://[::1]:3000'],
    [['https://a"b.test'], 'https://www.example.com'],
    [[], 'https://www.example.com'],
  ])('takes of %j %s', (domains, origin) => {
    expect(siteUrlOf(domains)).toBe(origin);
  });
});
