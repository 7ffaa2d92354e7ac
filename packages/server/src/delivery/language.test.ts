import { describe, expect, it } from 'vitest';
import { preferredLanguage } from './language.ts';

describe('preferredLanguage', () => {
  it.each([
    ['ko-KR,ko;q=0.9,en;q=0.8', 'ko'],
    ['fr;q=0.9, ja;q=0.7, en;q=0.5', 'ja'],
    ['en;q=0.2, ko;q=0.9', 'ko'],
    ['ko;q=0, en', 'en'],
    ['de', 'en'],
    [undefined, 'en'],
    ['*;;q=,,', 'en'],
  ])('reads %s as %s', (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });
});
