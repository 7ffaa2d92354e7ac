import { describe, expect, it } from 'vitest';
import { beatsUntil, expectedBeats } from './expected-beats.ts';

const DAYS = [
  { day: '2026-10-31', beats: 1_000_000 },
  { day: '2026-11-01', beats: 100 },
  { day: '2026-11-09', beats: 200 },
  { day: '2026-11-10', beats: 50_000 },
];

describe('expectedBeats', () => {
  it('takes the month up to yesterday for thirty days', () => {
    expect(expectedBeats(DAYS, Date.parse('2026-11-10T23:59:59Z'))).toBe(1000);
    expect(expectedBeats(DAYS, Date.parse('2026-11-11T00:00:00Z'))).toBe(150_900);
    expect(expectedBeats([], Date.parse('2026-11-11T00:00:00Z'))).toBe(0);
  });

  it('knows nothing on the first of a month', () => {
    expect(expectedBeats(DAYS, Date.parse('2026-11-01T12:00:00Z'))).toBeNull();
  });
});

describe('beatsUntil', () => {
  it('adds up the month of a day, that day with it', () => {
    expect(beatsUntil(DAYS, '2026-11-09')).toBe(300);
  });
});
