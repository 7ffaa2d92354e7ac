import { describe, expect, it } from 'vitest';
import { dayOf, daysUntil, monthOf, monthsUntil, nextMonthMs } from './months.ts';

const at = (text: string) => Date.parse(text);

describe('months', () => {
  it('are UTC', () => {
    expect(dayOf(at('2026-01-01T08:59:59+09:00'))).toBe('2025-12-31');
    expect(monthOf(at('2026-01-01T08:59:59+09:00'))).toBe('2025-12');
  });

  it('end when the next begins, over the end of a year too', () => {
    expect(nextMonthMs(at('2026-12-31T23:59:59.999Z'))).toBe(at('2027-01-01T00:00:00Z'));
    expect(nextMonthMs(at('2026-02-01T00:00:00Z'))).toBe(at('2026-03-01T00:00:00Z'));
  });

  it('are listed from the newest, days from the first', () => {
    expect(monthsUntil(at('2026-01-31T12:00:00Z'), 3)).toEqual(['2026-01', '2025-12', '2025-11']);
    expect(daysUntil(at('2026-11-03T00:00:00Z'))).toEqual(['2026-11-01', '2026-11-02', '2026-11-03']);
  });
});
