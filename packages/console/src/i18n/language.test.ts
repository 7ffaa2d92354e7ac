import { describe, expect, it } from 'vitest';
import { initialLanguage, isLanguage } from './language.ts';

describe('initialLanguage', () => {
  it('is the remembered one', () => {
    expect(initialLanguage('ja', ['ko-KR'])).toBe('ja');
  });

  it("is the first of the browser's that there is, whatever the region", () => {
    expect(initialLanguage(null, ['fr-FR', 'KO-kr', 'ja'])).toBe('ko');
  });

  it('is English where nothing fits', () => {
    expect(initialLanguage('tlh', ['fr'])).toBe('en');
    expect(initialLanguage(null, [])).toBe('en');
  });
});

describe('isLanguage', () => {
  it('knows the languages and nothing else', () => {
    expect(['en', 'ko', 'ja'].every(isLanguage)).toBe(true);
    expect([null, 'EN', 'de', 3].some(isLanguage)).toBe(false);
  });
});
