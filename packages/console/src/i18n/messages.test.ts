import { LANGUAGES } from '@playhead/contract/options';
import { describe, expect, it } from 'vitest';
import { ADMIN_MESSAGES } from './admin/admin-messages.ts';
import { ANALYTICS_MESSAGES } from './analytics/analytics-messages.ts';
import { LANGUAGE_NAMES, MESSAGES } from './messages.ts';
import { VIEWS_MESSAGES } from './views/views-messages.ts';

type Entry = string | ((...parameters: never[]) => string) | { readonly [key: string]: Entry };

/** Every text by its path; functions are called with marks in the place of their parameters. */
function textsOf(entry: Entry, path = ''): [string, string][] {
  if (typeof entry === 'string') return [[path, entry]];
  if (typeof entry === 'function') {
    const marks = ['<0>', '<1>', '<2>'].slice(0, entry.length) as never[];
    return [[path, entry(...marks)]];
  }
  return Object.entries(entry).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

const SAME_IN_EVERY_LANGUAGE = ['.productName', '.columnAccessKey', '.chartLabel', '.fact.cdn', '.story.stalledAlone'];

describe.each([
  ['MESSAGES', MESSAGES],
  ['ADMIN_MESSAGES', ADMIN_MESSAGES],
  ['ANALYTICS_MESSAGES', ANALYTICS_MESSAGES],
  ['VIEWS_MESSAGES', VIEWS_MESSAGES],
] as const)('%s', (_, catalogue) => {
  const english = new Map(textsOf(catalogue.en));

  it.each(LANGUAGES)('%s has every text, none of them empty', (language) => {
    const texts = textsOf(catalogue[language]);
    expect(texts.map(([path]) => path).sort()).toEqual([...english.keys()].sort());
    expect(texts.filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it.each(['ko', 'ja'] as const)('%s says nothing in English', (language) => {
    const untranslated = textsOf(catalogue[language]).filter(([path, text]) => english.get(path) === text);
    expect(untranslated.map(([path]) => path).filter((path) => !SAME_IN_EVERY_LANGUAGE.includes(path))).toEqual([]);
  });

  it.each(['ko', 'ja'] as const)('%s uses every parameter that English uses', (language) => {
    const marksOf = (text: string | undefined) => (text?.match(/<\d>/g) ?? []).sort().join();
    const wrong = textsOf(catalogue[language]).filter(([path, text]) => marksOf(text) !== marksOf(english.get(path)));
    expect(wrong).toEqual([]);
  });

  it('ko has no kana, ja no hangul', () => {
    expect(textsOf(catalogue.ko).filter(([, text]) => /[぀-ヿ]/.test(text))).toEqual([]);
    expect(textsOf(catalogue.ja).filter(([, text]) => /[가-힣]/.test(text))).toEqual([]);
  });
});

describe('LANGUAGE_NAMES', () => {
  it('names each language', () => {
    expect(Object.keys(LANGUAGE_NAMES)).toEqual([...LANGUAGES]);
  });
});
