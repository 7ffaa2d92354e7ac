import { PLAYER_LANGUAGES } from '@playhead/contract/options';
import { describe, expect, it } from 'vitest';
import { type MoreTextKey, moreEn } from './more-en.ts';
import { sayIn } from './more-texts.ts';

const KEYS = Object.keys(moreEn) as MoreTextKey[];
const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();

describe('sayIn', () => {
  it.each(PLAYER_LANGUAGES)('says everything in %s, with every value', async (language) => {
    const say = await sayIn(language);
    for (const key of KEYS) {
      const values = Object.fromEntries(names(moreEn[key]).map((name) => [name, `<${name}>`]));
      const said = say(key, values);
      expect(said.trim(), key).not.toBe('');
      for (const value of Object.values(values)) expect(said, key).toContain(value);
      expect(said, key).not.toMatch(/[{}]/);
    }
  });
});
