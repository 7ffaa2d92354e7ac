import { describe, expect, it } from 'vitest';
import { agoText, bucketText, dateText, isAxisMark } from './moment.ts';

describe('agoText', () => {
  it.each([
    [-5, '0s ago'],
    [1999, '1s ago'],
    [59_999, '59s ago'],
    [60_000, '1m ago'],
    [3_600_000, '1h ago'],
  ])('%d ms', (agoMs, text) => {
    expect(
      agoText(agoMs, 'en')
        .replace('min', 'm')
        .replace('hr', 'h')
        .replace(/(\d) (?=[mh])/, '$1'),
    ).toBe(text);
  });

  it('speaks Korean', () => {
    expect(agoText(3000, 'ko')).toBe('3초 전');
  });
});

describe('bucketText', () => {
  it('names days in UTC, where they begin', () => {
    expect(bucketText('2026-03-01T00:00:00.000Z', '1d', 'en')).toBe('Mar 1');
  });

  it('shows a text that is no moment as it came', () => {
    expect(bucketText('soon', '1m', 'en')).toBe('soon');
    expect(dateText('', 'en')).toBe('');
  });
});

describe('isAxisMark', () => {
  const at = (hour: number, minute: number) => new Date(2026, 2, 1, hour, minute).toISOString();

  it('marks every five minutes of half an hour', () => {
    expect(isAxisMark(at(10, 35), '1m', 'wide')).toBe(true);
    expect(isAxisMark(at(10, 36), '1m', 'wide')).toBe(false);
  });

  it('marks every three hours of a day, or six where there is little room', () => {
    expect(isAxisMark(at(3, 0), '5m', 'wide')).toBe(true);
    expect(isAxisMark(at(3, 0), '5m', 'narrow')).toBe(false);
    expect(isAxisMark(at(6, 0), '5m', 'narrow')).toBe(true);
    expect(isAxisMark(at(6, 5), '5m', 'wide')).toBe(false);
  });

  it("marks the viewer's midnights of a week, and every day of a month", () => {
    expect(isAxisMark(at(0, 0), '1h', 'wide')).toBe(true);
    expect(isAxisMark(at(12, 0), '1h', 'wide')).toBe(false);
    expect(isAxisMark('2026-03-01T00:00:00.000Z', '1d', 'narrow')).toBe(true);
  });
});
