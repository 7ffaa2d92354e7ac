import { describe, expect, it } from 'vitest';
import { trackLabel } from './track-label.ts';

describe('trackLabel', () => {
  it('says the label that the content gives', () => {
    expect(trackLabel({ label: "Director's words", language: 'en' }, 'ko', 0)).toBe("Director's words");
  });

  it("names the language in the viewer's where there is no label", () => {
    expect(trackLabel({ label: '', language: 'ko' }, 'en', 0)).toBe('Korean');
    expect(trackLabel({ label: '', language: 'en-GB' }, 'ja', 0)).toContain('英語');
  });

  it('says what is written where that is no language, and counts where nothing is', () => {
    expect(trackLabel({ label: '', language: 'not a tag!' }, 'en', 0)).toBe('not a tag!');
    expect(trackLabel({ label: '', language: '' }, 'en', 2)).toBe('3');
  });
});
