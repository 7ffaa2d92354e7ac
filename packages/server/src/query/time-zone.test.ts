import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ColumnarStore } from '../store/columnar/index.ts';
import { openTemporaryStore } from '../store/columnar/temporary-store.fixture.ts';
import { bucketsOf } from './buckets.ts';
import { zoneNamed } from './sample-question.fixture.ts';
import { openTimeZone } from './time-zone.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Places whose clocks do different things, some at midnight, one by half an hour, one that left out a day. */
const ZONES = [
  'UTC',
  'Asia/Seoul',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'America/Havana',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Africa/Cairo',
  'Asia/Beirut',
];

const moment = fc.integer({ min: Date.UTC(2010, 0) / 1000, max: Date.UTC(2037, 0) / 1000 }).map((s) => s * 1000);
const zone = fc.constantFrom(...ZONES).map(zoneNamed);

const localDay = (name: string, epochMs: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: name }).format(epochMs);

let store: ColumnarStore;
let dispose: () => Promise<void>;
beforeAll(async () => {
  ({ store, dispose } = await openTemporaryStore());
});
afterAll(() => dispose());

describe('openTimeZone', () => {
  it('finds the first moment of a day, as a calendar of the place has it', () => {
    fc.assert(
      fc.property(zone, moment, ({ name, dayStartMs, nextDayStartMs }, epochMs) => {
        const [start, next] = [dayStartMs(epochMs), nextDayStartMs(epochMs)];
        expect(start).toBeLessThanOrEqual(epochMs);
        expect(next).toBeGreaterThan(epochMs);
        expect(localDay(name, start)).toBe(localDay(name, epochMs));
        expect(localDay(name, next - 1)).toBe(localDay(name, epochMs));
        expect(localDay(name, start - 1) < localDay(name, epochMs)).toBe(true);
        expect(localDay(name, next) > localDay(name, epochMs)).toBe(true);
      }),
    );
  });

  it('agrees with the engine', async () => {
    const moments = fc.sample(moment, { numRuns: 300, seed: 7 });
    for (const name of ZONES) {
      const sql = `SELECT arrayMap(ms -> toUnixTimestamp(toStartOfDay(fromUnixTimestamp64Milli(ms, 'UTC'), '${name}')), {moments:Array(Int64)}) AS starts`;
      const [row] = await store.query<{ starts: readonly number[] }>({ sql, params: { moments } });
      const { dayStartMs } = zoneNamed(name);
      const ours = moments.map((epochMs) => dayStartMs(epochMs) / 1000);
      // On days that begin at one the engine answers midnight, which there was not.
      const differing = ours.filter((start, index) => start !== row?.starts[index]);
      expect(
        differing.filter((start) => !isSkipped(name, start)),
        name,
      ).toEqual([]);
    }
  });

  it.each(['Asia/Seul', '+09:00', '', 'UTC; DROP', "Asia/Seoul'", '../etc', 'x'.repeat(60)])('knows no %j', (name) =>
    expect(openTimeZone(name)).toBeUndefined(),
  );
});

/** Whether midnight of the day was skipped by a clock that was put forward. */
const isSkipped = (name: string, startSeconds: number): boolean =>
  new Intl.DateTimeFormat('en-GB', { timeZone: name, hour: '2-digit', minute: '2-digit' }).format(
    startSeconds * 1000,
  ) !== '00:00';

describe('bucketsOf', () => {
  it('covers a range without gap or overlap', () => {
    const range = fc.tuple(moment, fc.integer({ min: 1, max: 5 * DAY_MS }));
    fc.assert(
      fc.property(zone, range, fc.constantFrom('10m', '1h', '1d'), (place, [fromMs, lengthMs], interval) => {
        const buckets = bucketsOf(fromMs, fromMs + lengthMs, interval, place);
        expect(buckets[0]?.startMs).toBeLessThanOrEqual(fromMs);
        expect(buckets.at(-1)?.endMs).toBeGreaterThanOrEqual(fromMs + lengthMs);
        for (const [index, { startMs, endMs }] of buckets.entries()) {
          expect(endMs).toBeGreaterThan(startMs);
          expect(endMs).toBeGreaterThan(fromMs);
          expect(startMs).toBeLessThan(fromMs + lengthMs);
          if (index > 0) expect(startMs).toBe(buckets[index - 1]?.endMs);
        }
      }),
    );
  });

  it.each([
    ['2026-03-29T12:00:00Z', 23],
    ['2026-10-25T12:00:00Z', 25],
    ['2026-11-25T12:00:00Z', 24],
  ])('has as many hours in Berlin as %s has: %d', (noon, hours) => {
    const berlin = zoneNamed('Europe/Berlin');
    const [day] = bucketsOf(Date.parse(noon), Date.parse(noon) + 1, '1d', berlin);
    const { startMs = 0, endMs = 0 } = day ?? {};
    expect((endMs - startMs) / HOUR_MS).toBe(hours);
    expect(bucketsOf(startMs, endMs, '1h', berlin)).toHaveLength(hours);
  });

  it('begins hours where the place has them', () => {
    const [first] = bucketsOf(Date.UTC(2026, 0, 1), Date.UTC(2026, 0, 1) + 1, '1h', zoneNamed('Asia/Kolkata'));
    expect(first?.startMs).toBe(Date.UTC(2025, 11, 31, 23, 30));
  });

  it('has no day that the place left out', () => {
    const days = bucketsOf(Date.UTC(2011, 11, 29, 12), Date.UTC(2011, 11, 31, 12), '1d', zoneNamed('Pacific/Apia'));
    expect(days.map(({ startMs }) => localDay('Pacific/Apia', startMs))).toEqual([
      '2011-12-29',
      '2011-12-31',
      '2012-01-01',
    ]);
  });
});
