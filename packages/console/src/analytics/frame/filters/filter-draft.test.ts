import { describe, expect, it } from 'vitest';
import { draftOf, filterOfDraft, relationsOf } from './filter-draft.ts';

describe('filterOfDraft', () => {
  it.each([
    'country:KR,JP',
    '!browser:safari',
    'title~intro',
    '!title~intro',
    'startup_time>=1500',
    'smoothness_score<50',
    'country:',
  ])('%s comes out as it went in', (filter) => {
    expect(filterOfDraft(draftOf(filter))).toEqual({ ok: true, filter });
  });

  it('turns what people type into the unit of the wire', () => {
    expect(filterOfDraft({ ...draftOf('average_completion>=0.5'), typed: '7' })).toEqual({
      ok: true,
      filter: 'average_completion>=0.07',
    });
    expect(draftOf('startup_time>=1500').typed).toBe('1.5');
  });

  it('says what is missing', () => {
    expect(filterOfDraft(draftOf(undefined))).toEqual({ ok: false, reason: 'value' });
    expect(filterOfDraft({ ...draftOf('startup_time>=1500'), typed: 'x' })).toEqual({ ok: false, reason: 'number' });
    expect(filterOfDraft({ ...draftOf('title~a'), typed: ' ' })).toEqual({ ok: false, reason: 'value' });
  });
});

describe('relationsOf', () => {
  it('lets only texts contain others', () => {
    expect(relationsOf('asn')).toEqual(['is', 'isNot']);
    expect(relationsOf('title')).toContain('contains');
  });
});
