import type { StatisticsQuery } from '@playhead/contract/api';
import { KEY_METRIC_IDS } from '@playhead/contract/metrics';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ColumnarError, type ColumnarStore } from '../store/columnar/index.ts';
import { beatRow, viewIdAt } from '../store/columnar/sample-rows.fixture.ts';
import { openTemporaryStore } from '../store/columnar/temporary-store.fixture.ts';
import { createQuery } from './create-query.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A full hour, so that views fall into buckets as they are written here. */
const NOW_MS = Math.floor(Date.now() / HOUR_MS) * HOUR_MS;
const ALL = KEY_METRIC_IDS.join(',');

let store: ColumnarStore;
let dispose: () => Promise<void>;

const seconds = (epochMs: number) => (epochMs / 1000).toFixed(3);

/** The row of a view that began so long ago and lasted so long; its last beat came as it was made. */
const view = (number: number, agoMs: number, lastedMs: number, row: Readonly<Record<string, unknown>> = {}) => {
  const startMs = NOW_MS - agoMs;
  return beatRow({
    view_id: viewIdAt(startMs, number),
    started_at: seconds(startMs),
    event_at: seconds(startMs + lastedMs),
    received_at: seconds(startMs + lastedMs),
    watched_ms: lastedMs,
    ...row,
  });
};

/** Accounts 1 and 2 for the usual questions, 3 for the present, 4 for the edges of ranges. */
const ROWS = [
  view(1, 3 * HOUR_MS, 60_000, { played_ms: 50_000, rebuffer_ms: 6000, startup_ms: 100 }),
  view(2, 3 * HOUR_MS - 60_000, 60_000, { played_ms: 10_000, rebuffer_ms: 0, startup_ms: 500, player_no: 1002 }),
  view(3, 1.5 * HOUR_MS, 40 * 60_000, { played_ms: 1000, rebuffer_ms: 120_000, startup_ms: 200 }),
  view(4, 0.5 * HOUR_MS, 1000, { startup_ms: -1, watched_ms: 0, state: 'failed' }),
  view(5, 0.5 * HOUR_MS, 1000, { environment: 'develop', startup_ms: 5 }),
  view(6, 2 * HOUR_MS, 1000, { account_id: 2, played_ms: 77, startup_ms: 7 }),
  view(10, 10_000, 9000, { account_id: 3 }),
  view(11, 10_000, 9000, { account_id: 3, state: 'paused' }),
  view(12, 60_000, 20_000, { account_id: 3 }),
  view(13, 3 * DAY_MS, 3 * DAY_MS - 1000, { account_id: 3, state: 'stalled' }),
  view(14, 20_000, 1000, { account_id: 3, state: 'playing', seq: 1 }),
  view(14, 20_000, 19_000, { account_id: 3, state: 'ended', seq: 2 }),
  // A late arrival of an earlier beat does not bring the viewer back.
  view(15, 50_000, 10_000, { account_id: 3, state: 'ended', seq: 2 }),
  view(15, 50_000, 5000, { account_id: 3, state: 'playing', seq: 1, received_at: seconds(NOW_MS - 1000) }),
  view(20, 2 * HOUR_MS, 0, { account_id: 4 }),
  view(21, HOUR_MS, 0, { account_id: 4 }),
  view(22, HOUR_MS + DAY_MS, DAY_MS, { account_id: 4, started_at: seconds(NOW_MS - HOUR_MS - 1) }),
];

beforeAll(async () => {
  ({ store, dispose } = await openTemporaryStore());
  // Every beat stays a row of its own, twice, so that answers rest on merging while reading.
  await store.command('SYSTEM STOP MERGES view');
  for (const row of [...ROWS, ...ROWS]) await store.insert('beat', [row], { token: JSON.stringify(row) });
});
afterAll(() => dispose());

const ask = async (query: Partial<StatisticsQuery>, accountId = 1) => {
  const { statistics } = createQuery({ columnar: store, now: () => NOW_MS, completeThroughMs: () => NOW_MS - 1 });
  const outcome = await statistics(accountId, { metrics: ALL, ...query });
  if (!outcome.ok) throw new Error(outcome.details);
  return outcome.value;
};

const value = (number: number | null, sampleSize: number) => ({
  value: number,
  sample_size: sampleSize,
  approximate: false,
});

describe('createQuery', () => {
  it("answers the key metrics over an account's views", async () => {
    expect((await ask({})).totals).toEqual({
      views: value(4, 4),
      play_time: value(61_000, 4),
      startup_time: value(200, 3),
      rebuffer_percentage: value(126_000 / 2_520_000, 3),
      current_viewers: value(0, 0),
    });
  });

  it('takes the mean of the two middle startup times', async () => {
    const { totals } = await ask({ metrics: 'startup_time', to: new Date(NOW_MS - 2 * HOUR_MS).toISOString() });
    expect(totals).toEqual({ startup_time: value(300, 2) });
  });

  it('puts a view where its start is, or its end, as the metric says', async () => {
    const { series } = await ask({ interval: '1h', from: new Date(NOW_MS - 3 * HOUR_MS).toISOString() });
    expect(series.map(({ values }) => [values['views']?.value, values['startup_time']?.value])).toEqual([
      [2, 300],
      [1, null],
      [1, 200],
    ]);
    expect(series.map(({ complete }) => complete)).toEqual([true, true, false]);
    expect(series[0]?.values['rebuffer_percentage']).toEqual(value(0.05, 2));
    expect(series[1]?.values).toMatchObject({ rebuffer_percentage: value(null, 0), play_time: value(1000, 1) });
  });

  it('keeps accounts, environments and players apart', async () => {
    expect((await ask({ metrics: 'views,play_time' }, 2)).totals).toEqual({
      views: value(1, 1),
      play_time: value(77, 1),
    });
    expect((await ask({ metrics: 'views', environment: 'develop' })).totals).toEqual({ views: value(1, 1) });
    expect((await ask({ metrics: 'views', player_no: 1002 })).totals).toEqual({ views: value(1, 1) });
    expect((await ask({ metrics: 'views' }, 99)).totals).toEqual({ views: value(0, 0) });
  });

  it('counts who watches now: a beat in the last 30 s, and watching by the latest beat', async () => {
    expect(await ask({ metrics: 'current_viewers', interval: '1h' }, 3)).toMatchObject({
      totals: { current_viewers: value(2, 2) },
      series: [],
    });
  });

  it('includes the beginning of a range and not its end', async () => {
    const at = (agoMs: number) => new Date(NOW_MS - agoMs).toISOString();
    const count = async (from: string, to: string) =>
      (await ask({ metrics: 'views', from, to }, 4)).totals['views']?.value;
    expect(await count(at(2 * HOUR_MS), at(HOUR_MS))).toBe(2);
    expect(await count(at(HOUR_MS), at(0))).toBe(1);
  });

  it('finds a view whose id was made on a clock a day behind', async () => {
    const from = new Date(NOW_MS - HOUR_MS - 1).toISOString();
    const to = new Date(NOW_MS - HOUR_MS).toISOString();
    expect((await ask({ metrics: 'views', from, to }, 4)).totals).toEqual({ views: value(1, 1) });
  });

  it('merges a view whole, also where an index would leave the granule of its other row unread', async () => {
    const hoursAgo = 6 * HOUR_MS;
    const crowd = Array.from({ length: 20_000 }, (_, index) =>
      view(1000 + index, hoursAgo + index, 60_000, { account_id: 5, startup_ms: 321, played_ms: 50_000 }),
    );
    await store.insert('beat', crowd, { token: 'crowd' });
    const late = { account_id: 5, seq: 9, startup_ms: -1, played_ms: 1, rebuffer_ms: 0 };
    await store.insert('beat', [view(1777, hoursAgo + 777, hoursAgo + 777 - 60_000, late)], { token: 'late' });

    const { totals } = await ask(
      { from: new Date(NOW_MS - 0.5 * HOUR_MS).toISOString(), to: new Date(NOW_MS).toISOString() },
      5,
    );
    expect(totals['startup_time']).toMatchObject({ value: 321, sample_size: 1 });
  });

  it('says what was asked and up to when it is complete', async () => {
    expect(await ask({ metrics: 'views' })).toMatchObject({
      from: new Date(NOW_MS - DAY_MS).toISOString(),
      to: new Date(NOW_MS).toISOString(),
      interval: null,
      complete_through: new Date(NOW_MS - 1).toISOString(),
    });
  });

  it('tells what is wrong with a question', async () => {
    const { statistics } = createQuery({ columnar: store, now: () => NOW_MS, completeThroughMs: () => NOW_MS });
    expect(await statistics(1, { metrics: 'likes' })).toMatchObject({
      ok: false,
      details: expect.stringContaining('likes'),
    });
  });
});

describe('createQuery over a store in trouble', () => {
  const overStore = (error: unknown) =>
    createQuery({
      columnar: { query: () => Promise.reject(error) },
      now: () => NOW_MS,
      completeThroughMs: () => NOW_MS,
    });
  const ask = (error: unknown) => overStore(error).statistics(1, { metrics: 'views' });

  it.each([
    ['limit', 'too_heavy'],
    ['away', 'away'],
  ] as const)('says of a failure of kind %s that it is %s', async (kind, reason) => {
    expect(await ask(new ColumnarError(kind, 'secret address', 1, undefined))).toMatchObject({ ok: false, reason });
    expect(JSON.stringify(await ask(new ColumnarError(kind, 'secret address', 1, undefined)))).not.toContain('secret');
  });

  it('lets a fault of its own surface', async () => {
    await expect(ask(new ColumnarError('other', 'bad statement', 62, undefined))).rejects.toThrow('bad statement');
  });
});
