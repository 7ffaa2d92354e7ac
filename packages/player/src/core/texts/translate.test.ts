import { LANGUAGES } from '@playhead/contract/options';
import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { createTranslate, textsOf } from './translate.ts';

const placeholders = (text: string) => text.match(/\{\w+\}/g)?.sort() ?? [];

describe('createTranslate', () => {
  const translate = createTranslate(en);

  it('puts values in', () => {
    expect(translate('timeOf', { time: '5 seconds', total: '1 minute' })).toBe('5 seconds of 1 minute');
  });

  it('leaves out what has no value, and reads no markup in what has', () => {
    expect(translate('timeOf', { time: '$& <b>' })).toBe('$& <b> of ');
  });
});

describe('textsOf', () => {
  it('has English at hand', () => {
    expect(textsOf('en')).toBe(en);
  });

  it.each(LANGUAGES)('says everything in %s, with the same values', async (language) => {
    const texts = await textsOf(language);
    for (const key of Object.keys(en) as (keyof typeof en)[]) {
      expect(texts[key].trim(), key).not.toBe('');
      expect(placeholders(texts[key]), key).toEqual(placeholders(en[key]));
    }
  });
});
