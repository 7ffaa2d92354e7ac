import { describe, expect, it } from 'vitest';
import { parseAdminSearch } from './admin-search.ts';

describe('parseAdminSearch', () => {
  it('reads a question and what it is about', () => {
    expect(parseAdminSearch({ ask: 'delete', of: 'ABC' })).toEqual({ ask: 'delete', of: 'ABC' });
    expect(parseAdminSearch({ ask: 'policies', of: 12 })).toEqual({ ask: 'policies', of: '12' });
    expect(parseAdminSearch({ ask: 'new' })).toEqual({ ask: 'new' });
  });

  it('drops what makes no sense', () => {
    for (const search of [{ of: 'ABC' }, { ask: 'toString', of: 'A' }, {}])
      expect(parseAdminSearch(search)).toEqual({});
    expect(parseAdminSearch({ ask: 'delete', of: { a: 1 } })).toEqual({ ask: 'delete' });
  });
});
