import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseWebDomain } from './web-domain.ts';

describe('normaliseWebDomain', () => {
  it.each([
    ['https://www.example.com', 'https://www.example.com'],
    ['HTTPS://WWW.Example.COM/', 'https://www.example.com'],
    ['http://*.naverncp.com', 'http://*.naverncp.com'],
    ['example.com', 'example.com'],
    ['*.Example.com/', '*.example.com'],
    ['example.com:8080', 'example.com:8080'],
    ['https://example.com:443', 'https://example.com:443'],
    ['http://localhost:03000', 'http://localhost:3000'],
    ['localhost', 'localhost'],
    ['*.localhost', '*.localhost'],
    ['http://intranet', 'http://intranet'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['http://[::1]:8080', 'http://[::1]:8080'],
    ['my_site.example.com', 'my_site.example.com'],
    ['https://한국.com', 'https://xn--3e0b707e.com'],
  ])('writes %s as %s', (given, normalised) => {
    expect(normaliseWebDomain(given)).toBe(normalised);
  });

  it.each([
    ['nothing', ''],
    ['a scheme alone', 'https://'],
    ['a path', 'https://example.com/videos'],
    ['two slashes at the end', 'https://example.com//'],
    ['a query', 'https://example.com?x'],
    ['a fragment', 'https://example.com#x'],
    ['credentials', 'https://user:secret@example.com'],
    ['another scheme', 'ftp://example.com'],
    ['a script', 'javascript:alert(1)'],
    ['one slash', 'http:/example.com'],
    ['a wildcard for everything', '*'],
    ['a wildcard within', 'www.*.example.com'],
    ['a wildcard without a dot', '*example.com'],
    ['two wildcards', '*.*.example.com'],
    ['a wildcard for a top-level domain', '*.com'],
    ['a wildcard before an address', '*.127.0.0.1'],
    ['a bare word', 'example'],
    ['a space', 'exam ple.com'],
    ['spaces around', ' example.com '],
    ['a line break at the end', 'example.com\n'],
    ['an empty label', 'example..com'],
    ['a dot at the end', 'example.com.'],
    ['a hyphen at the edge', '-example.com'],
    ['a port of nought', 'example.com:0'],
    ['a port too high', 'example.com:65536'],
    ['an empty port', 'example.com:'],
    ['a broken address', 'http://[::1'],
    ['escapes', 'ex%61mple.com'],
    ['NUL', 'example.com\0'],
    ['a label too long', `${'a'.repeat(64)}.com`],
    ['a name too long', `${'a.'.repeat(130)}com`],
  ])('refuses %s', (_what, given) => {
    expect(normaliseWebDomain(given)).toBeUndefined();
  });

  it('leaves alone what it has normalised', () => {
    const part = fc.constantFrom(
      'http://',
      'HTTPS://',
      '*.',
      'a',
      'Example',
      '.com',
      '한',
      ':80',
      '/',
      '.',
      '-',
      '[::1]',
      '127.0.0.1',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const once = normaliseWebDomain(parts.join(''));
        expect(once === undefined ? undefined : normaliseWebDomain(once)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });
});
