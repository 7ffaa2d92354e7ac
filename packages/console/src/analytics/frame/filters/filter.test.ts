import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterOfValue, readFilter, writeFilter } from './filter.ts';

describe('readFilter', () => {
  it.each(['country:KR,JP', '!browser:safari', 'title~intro', '!title~a\\,b', 'country:', 'startup_time>=1000'])(
    '%s is written as it was read',
    (text) => {
      const condition = readFilter(text);
      expect(condition && writeFilter(condition)).toBe(text);
    },
  );

  it.each(['planet:Mars', 'views>=1', 'startup_time>=', 'startup_time>=x', 'country>=1', 'nonsense'])(
    'knows nothing of %s',
    (text) => {
      expect(readFilter(text)).toBeUndefined();
    },
  );

  it('gets back whatever values were written', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (values) => {
        const condition = { kind: 'dimension', dimension: 'title', isNegated: false, how: 'is', values } as const;
        expect(readFilter(writeFilter(condition))).toEqual(condition);
      }),
    );
  });
});

describe('filterOfValue', () => {
  it('asks for what is not known where that is the value', () => {
    expect(filterOfValue('country', 'KR')).toBe('country:KR');
    expect(filterOfValue('country', '')).toBe('country:');
    expect(filterOfValue('asn', 0)).toBe('asn:');
    expect(filterOfValue('bot', false)).toBe('bot:false');
    expect(filterOfValue('title', 'a, b')).toBe('title:a\\, b');
  });
});
