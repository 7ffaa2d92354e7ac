import { describe, expect, it } from 'vitest';
import { listQuery, parseListSearch } from './list-search.ts';

describe('parseListSearch', () => {
  it('leaves out what is the default', () => {
    expect(parseListSearch({ page: 1, size: 10, sort: 'desc' })).toEqual({});
  });

  it('keeps what differs, as number or text', () => {
    expect(parseListSearch({ page: '3', size: 25, sort: 'asc' })).toEqual({ page: 3, size: 25, sort: 'asc' });
  });

  it.each([{ page: 0 }, { page: 1.5 }, { page: 'x' }, { page: 1001 }, { size: 7 }, { size: null }, { sort: 'up' }])(
    'drops what makes no sense: %j',
    (search) => {
      expect(parseListSearch(search)).toEqual({});
    },
  );
});

describe('listQuery', () => {
  it('says everything that the API may be told', () => {
    expect(listQuery({})).toEqual({ page_no: 1, page_size: 10, sort_type: 'desc' });
    expect(listQuery({ page: 2, size: 50, sort: 'asc' })).toEqual({ page_no: 2, page_size: 50, sort_type: 'asc' });
  });
});
