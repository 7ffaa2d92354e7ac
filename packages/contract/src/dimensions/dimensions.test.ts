import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../localized.ts';
import { DIMENSION_IDS, DIMENSIONS } from './dimensions.ts';

describe('DIMENSIONS', () => {
  it('words every dimension in every language', () => {
    for (const id of DIMENSION_IDS) {
      for (const language of LANGUAGES) expect(DIMENSIONS[id].title[language], id).not.toBe('');
    }
  });

  it('names ids as SQL and the wire do, and no two alike in any language', () => {
    for (const id of DIMENSION_IDS) expect(id).toMatch(/^[a-z]+(_[a-z0-9]+)*$/);
    for (const language of LANGUAGES) {
      const titles = DIMENSION_IDS.map((id) => DIMENSIONS[id].title[language]);
      expect(new Set(titles).size, language).toBe(titles.length);
    }
  });
});
