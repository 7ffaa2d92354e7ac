import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMediaUrl } from './media-url.ts';

describe('parseMediaUrl', () => {
  it.each([
    ['https://media.example.com/a.m3u8?x=1#t=2', 'https://media.example.com/a.m3u8?x=1#t=2'],
    ['http://media.example.com', 'http://media.example.com/'],
    ['HTTPS://Media.Example.com/뉴스 1.mp4', 'https://media.example.com/%EB%89%B4%EC%8A%A4%201.mp4'],
    ['/demo/media/master.m3u8', '/demo/media/master.m3u8'],
    ['/a/../b.mp4?q="x"', '/b.mp4?q=%22x%22'],
    ['/', '/'],
  ])('reads %s as %s', (text, address) => {
    expect(parseMediaUrl(text)).toBe(address);
  });

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:video/mp4;base64,AAAA',
    'blob:https://example.com/1',
    'file:///etc/passwd',
    'ftp://example.com/a.mp4',
    '//evil.test/a.mp4',
    '/\\evil.test/a.mp4',
    '/\t/evil.test/a.mp4',
    '/.//evil.test/a.mp4',
    'a.mp4',
    '',
    'https://',
    'https://[broken',
  ])('refuses %j', (text) => {
    expect(parseMediaUrl(text)).toBeUndefined();
  });

  it('refuses what is too long for an address', () => {
    expect(parseMediaUrl(`https://example.com/${'a'.repeat(2000)}`)).toBeUndefined();
  });

  it('gives only what a browser reads as http, of the site itself where it began with a slash', () => {
    const ascii = fc.string({ unit: fc.constantFrom(...'/\\.:@?#%\t\n abjsx"\'<>') });
    const start = fc.constantFrom('', '/', 'http://', 'https:', 'javascript:', 'data:');
    fc.assert(
      fc.property(start, ascii, (before, after) => {
        const address = parseMediaUrl(before + after);
        if (address === undefined) return;
        const read = new URL(address, 'https://page.test');
        expect(read.protocol).toMatch(/^https?:$/);
        if (before.startsWith('/')) expect(read.origin).toBe('https://page.test');
        expect(address).not.toMatch(/\s/);
      }),
    );
  });
});
