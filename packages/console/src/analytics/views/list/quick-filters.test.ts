import { describe, expect, it } from 'vitest';
import { QUICK_FILTERS, quickFilterIn, withQuickFilter } from './quick-filters.ts';
import { viewIdIn } from './view-id.ts';

describe('quick filters', () => {
  it('take each other’s place and leave the others alone', () => {
    const failed = withQuickFilter(['country:KR'], 'failed');
    expect(failed).toEqual(['country:KR', QUICK_FILTERS.failed]);
    expect(withQuickFilter(failed, 'stalled')).toEqual(['country:KR', QUICK_FILTERS.stalled]);
    expect(withQuickFilter(failed, 'all')).toEqual(['country:KR']);
    expect(quickFilterIn(failed)).toBe('failed');
    expect(quickFilterIn(['country:KR'])).toBe('all');
  });
});

describe('viewIdIn', () => {
  it('finds an id alone and within an address', () => {
    const id = '019abb3e-9a40-7c11-9f6e-0d6a3f1b2c4d';
    expect(viewIdIn(` ${id.toUpperCase()} `)).toBe(id);
    expect(viewIdIn(`https://playhead.example/console/analytics/views/${id}?x=1`)).toBe(id);
    expect(viewIdIn('news')).toBeUndefined();
  });
});
