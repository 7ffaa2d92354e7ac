import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePeriod, pointsOf } from './period.ts';

const NOW_MS = Date.parse('2025-10-10T16:23:30Z');

const periodOf = (startDate?: string, endDate?: string) => {
  const parsed = parsePeriod({ startDate, endDate }, NOW_MS, 7);
  if (!parsed.ok) return parsed.details;
  const { fromMs, toMs, label } = parsed.period;
  return [new Date(fromMs).toISOString(), new Date(toMs).toISOString(), label].join(' ');
};

describe('parsePeriod', () => {
  it.each([
    ['a day', '2025-10-10', '2025-10-10', '2025-10-10T00:00:00.000Z 2025-10-11T00:00:00.000Z 5m'],
    ['two days', '2025-10-09', '2025-10-10', '2025-10-09T00:00:00.000Z 2025-10-11T00:00:00.000Z 1d'],
    ['an hour', '2025-10-09 10:00:00', '2025-10-09T11:00', '2025-10-09T10:00:00.000Z 2025-10-09T11:00:00.000Z 5m'],
    [
      'a day and a second',
      '2025-10-09 00:00:00',
      '2025-10-10 00:00:01',
      '2025-10-09T00:00:00.000Z 2025-10-10T00:00:01.000Z 1d',
    ],
    ['an offset', '2025-10-10T09:00:00+09:00', undefined, '2025-10-10T00:00:00.000Z 2025-10-10T16:23:30.000Z 5m'],
    [
      'an unescaped plus',
      '2025-10-10T09:00:00 09:00',
      undefined,
      '2025-10-10T00:00:00.000Z 2025-10-10T16:23:30.000Z 5m',
    ],
    ['nothing', undefined, undefined, '2025-10-04T00:00:00.000Z 2025-10-10T16:23:30.000Z 1d'],
    ['empty texts', '', '', '2025-10-04T00:00:00.000Z 2025-10-10T16:23:30.000Z 1d'],
    ['an end alone', undefined, '2025-10-03', '2025-09-27T00:00:00.000Z 2025-10-04T00:00:00.000Z 1d'],
  ])('reads %s', (_what, start, end, expected) => {
    expect(periodOf(start, end)).toBe(expected);
  });

  it.each([
    ['2025-02-30', undefined],
    ['yesterday', undefined],
    ['2025-10-10', '10/11/2025'],
    ['2025-10-10', '2025-10-10 25:00:00'],
    ['2025-10-10', '2025-10-09'],
    ['2026-01-01', undefined],
    ['2020-01-01', '2025-01-01'],
  ])('refuses %s to %s', (start, end) => {
    expect(parsePeriod({ startDate: start, endDate: end }, NOW_MS, 7)).toMatchObject({ ok: false });
  });

  it('gives points that cover the period without a gap, however it is cut', () => {
    const moment = fc.integer({ min: NOW_MS - 200 * 86_400_000, max: NOW_MS }).map((ms) => new Date(ms).toISOString());
    fc.assert(
      fc.property(moment, moment, (one, other) => {
        const [startDate, endDate] = [one, other].sort();
        const parsed = parsePeriod({ startDate, endDate }, NOW_MS, 7);
        if (!parsed.ok) return;
        const points = pointsOf(parsed.period, NOW_MS);
        const { fromMs, toMs, stepMs, label } = parsed.period;
        expect(label).toBe(toMs - fromMs <= 86_400_000 ? '5m' : '1d');
        expect((points.at(-1) ?? 0) <= fromMs && (points.at(-1) ?? 0) + stepMs > fromMs).toBe(true);
        expect((points[0] ?? 0) < toMs && (points[0] ?? 0) + stepMs >= toMs).toBe(true);
        expect(points.every((point, index) => index === 0 || (points[index - 1] ?? 0) - point === stepMs)).toBe(true);
      }),
    );
  });
});

describe('pointsOf', () => {
  it('leaves out what has not begun', () => {
    const parsed = parsePeriod({ startDate: '2025-10-10', endDate: '2025-10-12' }, NOW_MS, 7);
    expect(parsed.ok && pointsOf(parsed.period, NOW_MS)).toEqual([Date.parse('2025-10-10T00:00:00Z')]);
    const later = parsePeriod({ startDate: '2025-11-10', endDate: '2025-11-12' }, NOW_MS, 7);
    expect(later.ok && pointsOf(later.period, NOW_MS)).toEqual([]);
  });
});
