import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameAncestors } from './frame-ancestors.ts';

describe('frameAncestors', () => {
  it.each([
    ['https://www.example.com', 'https://www.example.com:*'],
    ['http://*.naverncp.com', 'http://*.naverncp.com:*'],
    ['example.com', 'http://example.com:*'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['example.com:8443', 'http://example.com:8443'],
    ['HTTPS://WWW.Example.com/', 'https://www.example.com:*'],
    ['127.0.0.1', 'http://127.0.0.1:*'],
  ])('writes %s as %s', (domain, source) => {
    expect(frameAncestors([domain], 'production')).toEqual(["'self'", source]);
  });

  it('leaves out what CSP cannot say', () => {
    expect(frameAncestors(['http://[::1]:3000', 'nonsense/with/path', ''], 'production')).toEqual(["'self'"]);
  });

  it('adds localhost in Develop', () => {
    expect(frameAncestors(['https://a.test'], 'develop')).toEqual([
      "'self'",
      'https://a.test:*',
      'http://localhost:*',
      'http://*.localhost:*',
      'http://127.0.0.1:*',
    ]);
  });

  it('lets no domain add a directive or another source', () => {
    const hostile = fc.string({ unit: fc.constantFrom(...";, '*\n\r:/.-_ab1[]", 'http://', "'none'", '*.') });
    fc.assert(
      fc.property(hostile, (domain) => {
        const [, ...sites] = frameAncestors([domain], 'production');
        expect(sites.length).toBeLessThanOrEqual(1);
        for (const site of sites) expect(site).toMatch(/^https?:\/\/(\*\.)?[a-z\d_][a-z\d._-]*:(\*|\d+)$/);
      }),
    );
  });
});
