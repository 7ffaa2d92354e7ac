import { describe, expect, it } from 'vitest';
import { chooseLanguage } from './language.ts';

describe('chooseLanguage', () => {
  it('takes the language that is wanted', () => {
    expect(chooseLanguage('ja', ['ko-KR'])).toBe('ja');
  });

  it("takes the best of the viewer's that there is", () => {
    expect(chooseLanguage('auto', ['de-DE', 'KO-kr', 'en'])).toBe('ko');
  });

  it('speaks English otherwise', () => {
    expect(chooseLanguage('auto', ['fr'])).toBe('en');
    expect(chooseLanguage('auto', [])).toBe('en');
  });
});
