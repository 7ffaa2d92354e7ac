import { describe, expect, it } from 'vitest';
import { endOfDayMs, parseAuditSearch, startOfDayMs } from './audit-search.ts';

describe('parseAuditSearch', () => {
  it('reads who, what and when', () => {
    const search = { actor: 'mina@example.com', action: 'player', since: '2026-11-01', until: '2026-11-25' };
    expect(parseAuditSearch(search)).toEqual(search);
    expect(parseAuditSearch({ actor: 20261125 })).toEqual({ actor: '20261125' });
  });

  it('drops what makes no sense', () => {
    expect(parseAuditSearch({ actor: ' ', action: {}, since: '2026-13-01', until: 'today' })).toEqual({});
    expect(parseAuditSearch({ actor: 'a\u0000b', action: 'x'.repeat(301) })).toEqual({});
  });
});

describe('endOfDayMs', () => {
  it('is the next midnight', () => {
    expect(endOfDayMs('2026-12-31')).toBe(startOfDayMs('2027-01-01'));
  });
});
