import { DIMENSION_IDS } from '@playhead/contract/dimensions';
import { VIEW_NUMBER_IDS } from '@playhead/contract/metrics';
import { describe, expect, it } from 'vitest';
import { MAX_FILTER_LENGTH, MAX_FILTER_VALUES, MAX_FILTERS, parseFilters } from './filters.ts';

const is = { negated: false, how: 'is' } as const;

describe('parseFilters', () => {
  it.each([
    ['country:KR', { dimension: 'country', ...is, values: ['KR'] }],
    ['country:KR,JP', { dimension: 'country', ...is, values: ['KR', 'JP'] }],
    ['!browser:safari', { dimension: 'browser', negated: true, how: 'is', values: ['safari'] }],
    ['title~intro', { dimension: 'title', negated: false, how: 'contains', values: ['intro'] }],
    ['!title~intro', { dimension: 'title', negated: true, how: 'contains', values: ['intro'] }],
    ['title:One\\, two\\\\, three', { dimension: 'title', ...is, values: ['One, two\\', ' three'] }],
    ['title:\\n\\', { dimension: 'title', ...is, values: ['\\n\\'] }],
    ['page_url:https://a.example/b:c', { dimension: 'page_url', ...is, values: ['https://a.example/b:c'] }],
    ['title:a>=b', { dimension: 'title', ...is, values: ['a>=b'] }],
    ['country:', { dimension: 'country', ...is, values: [''] }],
    ['country:,KR', { dimension: 'country', ...is, values: ['', 'KR'] }],
    ['asn:', { dimension: 'asn', ...is, values: [0] }],
    ['player:1001,1002', { dimension: 'player', ...is, values: [1001, 1002] }],
    ['dropped:true,false', { dimension: 'dropped', ...is, values: [1, 0] }],
    ['startup_time>=1000', { number: 'startup_time', comparison: '>=', than: 1000 }],
    ['average_completion<0.5', { number: 'average_completion', comparison: '<', than: 0.5 }],
    ['rebuffer_count=0', { number: 'rebuffer_count', comparison: '=', than: 0 }],
  ])('reads %s', (text, filter) => {
    expect(parseFilters([text])).toEqual({ ok: true, filters: [filter] });
  });

  it.each([
    ['countri:KR', `"countri" is no dimension. Known are ${DIMENSION_IDS.join(', ')}.`],
    ['toString:KR', '"toString:KR" has no form that is known.'],
    ['constructor:KR', '"constructor" is no dimension.'],
    ['country', '"country" has no form that is known. Write country:KR,JP or'],
    ['', '"" has no form that is known.'],
    ['player:one', 'player is a whole number, not "one".'],
    ['player:-1', 'player is a whole number, not "-1".'],
    ['player:9007199254740993', 'player is a whole number'],
    ['dropped:yes', 'dropped is true or false, not "yes".'],
    ['player~1', 'player is no text that could contain another.'],
    ['title~', 'title~ needs a text to look for.'],
    ['views>=1', `"views" is no number of a view. Known are ${VIEW_NUMBER_IDS.join(', ')}.`],
    ['startup_time>=fast', 'startup_time is compared with a number, not "fast".'],
    ['startup_time>=1e999', 'startup_time is compared with a number'],
    ['startup_time>', 'startup_time is compared with a number, not "".'],
    ['!startup_time>=1', 'startup_time cannot be negated'],
    [`title:${'x'.repeat(10_000)}`, `one has 10006 characters, more than ${MAX_FILTER_LENGTH}.`],
    [`asn:${'1,'.repeat(MAX_FILTER_VALUES)}`, `asn has 101 values, more than ${MAX_FILTER_VALUES}.`],
  ])('refuses %s and says what would be right', (text, details) => {
    const parsed = parseFilters(['country:KR', text]);
    expect(parsed).toMatchObject({ ok: false, details: expect.stringContaining(details) });
  });

  it('refuses more filters than a question may have', () => {
    const filters = (count: number) => Array.from({ length: count }, () => 'country:KR');
    expect(parseFilters(filters(MAX_FILTERS)).ok).toBe(true);
    expect(parseFilters(filters(MAX_FILTERS + 1)).ok).toBe(false);
  });
});
