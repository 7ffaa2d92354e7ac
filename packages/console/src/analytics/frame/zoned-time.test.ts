import { describe, expect, it } from 'vitest';
import { dayLater, momentOf, wallClock } from './zoned-time.ts';

const iso = (epochMs: number) => new Date(epochMs).toISOString();

describe('momentOf', () => {
  it.each([
    ['2026-11-25T09:30', 'Asia/Seoul', '2026-11-25T00:30:00.000Z'],
    ['2026-11-25T09:30', 'UTC', '2026-11-25T09:30:00.000Z'],
    ['2026-11-25T00:00', 'America/New_York', '2026-11-25T05:00:00.000Z'],
    // The clock goes back at 2:00 to 1:00: the first of the two.
    ['2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
    // The clock goes on at 2:00 to 3:00.
    ['2026-03-08T02:30', 'America/New_York', '2026-03-08T07:30:00.000Z'],
    // A day that begins at 1:00.
    ['2026-03-28T00:00', 'Africa/Cairo', '2026-03-27T22:00:00.000Z'],
  ])('%s in %s', (wall, zone, expected) => {
    expect(iso(momentOf(wall, zone))).toBe(expected);
  });

  it('is what the clock shows then', () => {
    const moment = Date.parse('2026-11-25T12:34:56Z');
    for (const zone of ['UTC', 'Asia/Seoul', 'Asia/Kathmandu', 'America/St_Johns']) {
      expect(momentOf(wallClock(moment, zone), zone)).toBe(moment);
    }
  });
});

describe('dayLater', () => {
  it('counts days over months', () => {
    expect([dayLater('2026-11-30', 1), dayLater('2026-03-01', -1)]).toEqual(['2026-12-01', '2026-02-28']);
  });
});
