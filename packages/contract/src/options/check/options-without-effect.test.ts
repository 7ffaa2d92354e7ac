import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOCUMENTED_OPTIONS } from '../all/documented/index.ts';
import { OPTIONS } from '../catalogue.ts';
import { defaultOptions } from '../resolve.ts';
import { ITEM_FIELDS_WITHOUT_EFFECT } from '../shapes/playlist-item-shape.ts';
import { optionsWithoutEffect } from './options-without-effect.ts';

/** A document that holds this one option. */
const documentWith = (key: string, value: unknown) => {
  const [first = '', rest] = key.split('.', 2);
  return { [first]: rest === undefined ? value : { [rest]: value } };
};

describe('optionsWithoutEffect', () => {
  it('names every option that the player does not know yet', () => {
    for (const { key } of DOCUMENTED_OPTIONS) expect(optionsWithoutEffect(documentWith(key, 'any'))).toEqual([key]);
  });

  it('names none that the player honours', () => {
    expect(optionsWithoutEffect(defaultOptions())).toEqual([]);
    for (const { key, default: value } of OPTIONS) expect(optionsWithoutEffect(documentWith(key, value))).toEqual([]);
  });

  it('names values that the player falls back from', () => {
    expect(optionsWithoutEffect({ lang: 'fr', aspectRatio: '2:1' })).toEqual(['lang']);
    expect(optionsWithoutEffect({ playlist: [{ file: 5 }] })).toEqual(['playlist']);
  });

  it('names fields of playlist items', () => {
    for (const field of ITEM_FIELDS_WITHOUT_EFFECT) {
      const playlist = [
        { file: 'a', vtt: [], own_id: 1 },
        { file: 'b', [field]: 'any' },
      ];
      expect(optionsWithoutEffect({ playlist })).toEqual([`playlist[1].${field}`]);
    }
  });

  it('finds nothing in null and in keys that nobody knows', () => {
    expect(optionsWithoutEffect({ layout: null, setStartTime: null, somethingNew: 1 })).toEqual([]);
  });

  it('takes anything', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record({ playlist: fc.anything(), lang: fc.anything() })), (document) => {
        expect(Array.isArray(optionsWithoutEffect(document))).toBe(true);
      }),
    );
  });
});
