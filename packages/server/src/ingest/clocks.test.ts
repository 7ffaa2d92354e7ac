import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeInTime } from './clocks.ts';

const START_MS = Date.UTC(2026, 0, 31, 9);
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A view that began at START_MS by the server; the sender's clock runs `behindMs` late, the network takes `networkMs`. */
const readings = ({ behindMs = 0, networkMs = 20, atMs = 10_000, ageMs = 0 } = {}) => ({
  viewIdTimeMs: START_MS - behindMs,
  sentAtMs: START_MS - behindMs + atMs + ageMs,
  receivedAtMs: START_MS + atMs + ageMs + networkMs,
  atMs,
});

const startOf = (placed: ReturnType<typeof placeInTime>) =>
  placed.ok ? placed.times.startedAtMs - START_MS : placed.reason;

describe('placeInTime', () => {
  it('takes the time of the id where the clocks agree', () => {
    expect(placeInTime(readings())).toEqual({
      ok: true,
      times: { startedAtMs: START_MS, eventAtMs: START_MS + 10_000, offsetMs: 20 },
    });
  });

  it.each([-2 * HOUR_MS, -5000, 5000, 2 * HOUR_MS, 23 * HOUR_MS])(
    'corrects a clock that is %d ms behind, to within the network delay',
    (behindMs) => {
      expect(startOf(placeInTime(readings({ behindMs, networkMs: 80 })))).toBe(80);
    },
  );

  it('takes the way here for half of the way there and back', () => {
    const slow = { ...readings({ behindMs: 5000, networkMs: 1200 }), rttMs: 2401 };
    expect(placeInTime(slow)).toMatchObject({ times: { offsetMs: 4999, startedAtMs: START_MS - 1 } });
    expect(placeInTime({ ...readings(), rttMs: 1e12 })).toMatchObject({ times: { offsetMs: 20 - 10_000 } });
  });

  it('does not move a view for a usual delay', () => {
    expect(startOf(placeInTime(readings({ networkMs: 1900 })))).toBe(0);
  });

  it('places a beat of a crashed page where it belongs, however late it is sent', () => {
    expect(placeInTime(readings({ ageMs: 20 * HOUR_MS, behindMs: HOUR_MS, networkMs: 0 }))).toMatchObject({
      times: { startedAtMs: START_MS, eventAtMs: START_MS + 10_000 },
    });
  });

  it('refuses a beat that is more than a day old', () => {
    expect(startOf(placeInTime(readings({ ageMs: DAY_MS, networkMs: 0 })))).toBe(0);
    expect(startOf(placeInTime(readings({ ageMs: DAY_MS + 1, networkMs: 0 })))).toBe('too_late');
  });

  it('refuses a beat that claims to be more than two minutes ahead', () => {
    const ahead = (ms: number) => placeInTime({ ...readings({ networkMs: 0 }), atMs: 10_000 + ms });
    expect(startOf(ahead(120_000))).toBe(0);
    expect(startOf(ahead(120_001))).toBe('in_future');
  });

  it('refuses ids that were made on a clock more than a day off, which could not be found by their hour', () => {
    expect(startOf(placeInTime(readings({ behindMs: DAY_MS + 1, networkMs: 0 })))).toBe('too_late');
    expect(startOf(placeInTime(readings({ behindMs: -DAY_MS - 1, networkMs: 0 })))).toBe('in_future');
  });

  it('never puts an accepted view further than a day from the hour in its id, nor a beat outside the window', () => {
    const moment = fc.integer({ min: START_MS - 3 * DAY_MS, max: START_MS + 3 * DAY_MS });
    fc.assert(
      fc.property(
        moment,
        moment,
        moment,
        fc.integer({ min: 0, max: 3 * DAY_MS }),
        (idMs, sentAtMs, receivedAtMs, atMs) => {
          const placed = placeInTime({ viewIdTimeMs: idMs, sentAtMs, receivedAtMs, atMs });
          if (!placed.ok) return;
          const { startedAtMs, eventAtMs } = placed.times;
          expect(Math.abs(startedAtMs - idMs)).toBeLessThanOrEqual(DAY_MS);
          expect(receivedAtMs - eventAtMs).toBeLessThanOrEqual(DAY_MS);
          expect(eventAtMs - receivedAtMs).toBeLessThanOrEqual(120_000);
        },
      ),
    );
  });
});
