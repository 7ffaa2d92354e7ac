import { describe, expect, it } from 'vitest';
import { formatTime, spokenTime } from './time.ts';

describe('formatTime', () => {
  it.each([
    [0, 0, '0:00'],
    [7.9, 0, '0:07'],
    [39.999, 0, '0:40'],
    [754, 0, '12:34'],
    [3723, 0, '1:02:03'],
    [7, 3600, '0:00:07'],
    [-30, 0, '-0:30'],
    [-0.4, 0, '0:00'],
    [Number.NaN, 0, '0:00'],
    [Number.POSITIVE_INFINITY, 0, '0:00'],
  ])('%s s beside %s s reads %s', (seconds, guide, expected) => {
    expect(formatTime(seconds, guide)).toBe(expected);
  });
});

describe('spokenTime', () => {
  it('names the units that there are', () => {
    expect(spokenTime(125, 'en')).toBe('2 minutes 5 seconds');
    expect(spokenTime(3600, 'en')).toBe('1 hour');
    expect(spokenTime(0, 'en')).toBe('0 seconds');
  });

  it("speaks the viewer's language", () => {
    expect(spokenTime(65, 'ko')).toBe('1분 5초');
    expect(spokenTime(65, 'ja')).toBe('1 分 5 秒');
  });
});
