import { describe, expect, it } from 'vitest';
import { domainHint } from './domain-hint.ts';

describe('domainHint', () => {
  it.each([
    '',
    ' ',
    'example.com',
    'https://www.example.com',
    'http://*.example.com:8080',
    'https://예시.한국',
    'https://a.example/',
  ])('has nothing to say about %j', (domain) => {
    expect(domainHint([domain], 0)).toBeUndefined();
  });

  it.each([
    ['https://www.example.com/watch', 'path'],
    ['example.com?x=1', 'path'],
    ['https://ex ample.com', 'shape'],
    ['ftp://example.com', 'shape'],
    ['https://*', 'shape'],
    ['https://', 'shape'],
  ])('points at %j: %s', (domain, hint) => {
    expect(domainHint([domain], 0)).toBe(hint);
  });

  it('points at the second of two that are the same, whatever the case', () => {
    const domains = ['https://a.example.com', '', 'HTTPS://A.example.com ', ''];
    expect(domains.map((_, index) => domainHint(domains, index))).toEqual([
      undefined,
      undefined,
      'duplicate',
      undefined,
    ]);
  });
});
