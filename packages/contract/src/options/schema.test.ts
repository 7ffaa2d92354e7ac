import { Compile } from 'typebox/compile';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../localized.ts';
import { OPTIONS } from './catalogue.ts';
import { defaultOptions } from './resolve.ts';
import { OptionsSchema } from './schema.ts';

const schema = Compile(OptionsSchema);

describe('OptionsSchema', () => {
  it('accepts the defaults, any part of them, and keys of versions to come', () => {
    expect(schema.Check(defaultOptions())).toBe(true);
    expect(schema.Check({})).toBe(true);
    expect(schema.Check({ muted: true, somethingNew: 1 })).toBe(true);
    expect(schema.Check({ playlist: 'https://a.test/x.m3u8' })).toBe(true);
  });

  it.each([
    [{ muted: 'true' }],
    [{ controlActiveTime: -1 }],
    [{ lang: 'xx' }],
    [{ progressBarColor: 'red' }],
    [{ controlBtn: { play: 1 } }],
    [{ playlist: [{}] }],
    [{ playRateSetting: [0] }],
  ])('refuses %j', (document) => {
    expect(schema.Check(document)).toBe(false);
  });
});

describe('OPTIONS', () => {
  it('names every option once, with title and help in every language', () => {
    expect(new Set(OPTIONS.map(({ key }) => key)).size).toBe(OPTIONS.length);
    for (const { key, title, help } of OPTIONS) {
      for (const language of LANGUAGES) {
        expect(title[language], `${key} title ${language}`).not.toBe('');
        expect(help[language], `${key} help ${language}`).not.toBe('');
      }
    }
  });
});
