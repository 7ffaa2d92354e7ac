import type { BreakdownQuery, HistogramQuery, StatisticsQuery } from '@playhead/contract/api';
import { DIMENSION_IDS } from '@playhead/contract/dimensions';
import { METRIC_IDS, METRICS, VIEW_NUMBER_IDS } from '@playhead/contract/metrics';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ColumnarStore } from '../store/columnar/index.ts';
import { beatRow, viewIdAt } from '../store/columnar/sample-rows.fixture.ts';
import { openTemporaryStore } from '../store/columnar/temporary-store.fixture.ts';
import { createQuery, type Query } from './create-query.ts';

const HOUR_MS = 3_600_000;
const NOW_MS = Math.floor(Date.now() / HOUR_MS) * HOUR_MS;

let store: ColumnarStore;
let dispose: () => Promise<void>;
let query: Query;

const seconds = (epochMs: number) => (epochMs / 1000).toFixed(3);

const view = (number: number, row: Readonly<Record<string, unknown>>, startMs = NOW_MS - 2 * HOUR_MS) =>
  beatRow({
    view_id: viewIdAt(startMs, number),
    started_at: seconds(startMs),
    event_at: seconds(startMs + 60_000),
    received_at: seconds(startMs + 60_000),
    watched_ms: 60_000,
    ...row,
  });

/** Korea waits 600 ms, 600 and 1200; Japan 2000; one view of unknown country was never shown. */
const ROWS = [
  view(1, { country: 'KR', startup_ms: 600, rebuffer_ms: 0, played_ms: 50_000 }),
  view(2, { country: 'KR', startup_ms: 600, rebuffer_ms: 6000, played_ms: 50_000, rebuffer_count: 1 }),
  view(3, { country: 'KR', startup_ms: 1200, rebuffer_ms: 0, played_ms: 20_000 }),
  view(4, { country: 'JP', startup_ms: 2000, rebuffer_ms: 12_000, played_ms: 30_000, rebuffer_count: 2 }),
  view(5, { startup_ms: -1, watched_ms: 0, exit: 'pagehide' }),
  view(6, { country: 'US', startup_ms: 9000, bot_signals: 6 }),
  view(7, { country: 'KR', startup_ms: 5, account_id: 2 }),
  view(8, { country: 'KR', startup_ms: 200, played_ms: 1000 }, NOW_MS - 26 * HOUR_MS),
  view(9, { country: 'KR', startup_ms: 400, played_ms: 1000 }, NOW_MS - 27 * HOUR_MS),
];

beforeAll(async () => {
  ({ store, dispose } = await openTemporaryStore());
  await store.insert('beat', ROWS, { token: 'rows' });
  query = createQuery({ columnar: store, now: () => NOW_MS, completeThroughMs: () => NOW_MS });
});
afterAll(() => dispose());

const breakdown = async (asked: Partial<BreakdownQuery>) => {
  const outcome = await query.breakdown(1, { by: 'country', metrics: 'startup_time.mean', ...asked });
  if (!outcome.ok) throw new Error(outcome.details);
  return outcome.value;
};

const histogram = async (asked: Partial<HistogramQuery>) => {
  const outcome = await query.histogram(1, { metric: 'startup_time', ...asked });
  if (!outcome.ok) throw new Error(outcome.details);
  return outcome.value;
};

const statistics = async (asked: Partial<StatisticsQuery>) => {
  const outcome = await query.statistics(1, { metrics: 'views', ...asked });
  if (!outcome.ok) throw new Error(outcome.details);
  return outcome.value;
};

describe('breakdown', () => {
  it('shows each value beside the rest, what costs most first', async () => {
    const { values, total_values, truncated, totals } = await breakdown({ order: 'impact' });
    expect(totals['startup_time.mean']).toEqual({ value: 1100, sample_size: 4, approximate: false });
    expect([total_values, truncated]).toEqual([3, false]);
    expect(values.map(({ value, views, metrics }) => [value, views, metrics['startup_time.mean']])).toEqual([
      ['JP', 1, { value: 2000, sample_size: 1, approximate: false, rest: 800, impact: 1200 }],
      ['KR', 3, { value: 800, sample_size: 3, approximate: false, rest: 2000, impact: -3600 }],
      ['', 1, { value: null, sample_size: 0, approximate: false, rest: 1100, impact: null }],
    ]);
  });

  it('weighs ratios by what they are divided by, and knows which way is better', async () => {
    const { values } = await breakdown({ metrics: 'rebuffer_percentage,average_play_time' });
    const [korea] = values;
    expect(korea?.metrics['rebuffer_percentage']).toMatchObject({ value: 6000 / 180_000, rest: 12_000 / 60_000 });
    expect(korea?.metrics['average_play_time']).toMatchObject({ value: 40_000, rest: 30_000, impact: -30_000 });
  });

  it('compares a percentile with the whole, and what is counted with nothing', async () => {
    const { values } = await breakdown({ metrics: 'startup_time,views' });
    expect(values[0]?.metrics).toMatchObject({
      startup_time: { value: 600, rest: 900, impact: -900 },
      views: { value: 3, rest: null, impact: null },
    });
  });

  it('orders by views or value, and gives a part', async () => {
    const order = async (asked: Partial<BreakdownQuery>) => (await breakdown(asked)).values.map(({ value }) => value);
    expect(await order({})).toEqual(['KR', '', 'JP']);
    expect(await order({ order: 'value' })).toEqual(['JP', 'KR', '']);
    expect(await order({ limit: 1, offset: 1 })).toEqual(['']);
    expect(await order({ bots: 'only' })).toEqual(['US']);
    expect(await order({ filter: ['country:JP,KR', 'startup_time<2000'] })).toEqual(['KR']);
    expect(await order({ filter: ['country:XX'] })).toEqual([]);
  });

  it.each(DIMENSION_IDS)('tells views apart by %s', async (by) => {
    const ranged = METRIC_IDS.filter((id) => METRICS[id].axis !== 'now').join(',');
    const { values } = await breakdown({ by, metrics: by === 'country' ? ranged : 'views' });
    expect(values.reduce((sum, { views }) => sum + views, 0)).toBe(5);
  });

  it('says flags as true and false', async () => {
    const { values } = await breakdown({ by: 'rebuffered', metrics: 'views' });
    expect(values.map(({ value, views }) => [value, views])).toEqual([
      [false, 3],
      [true, 2],
    ]);
  });

  it.each([
    [{ by: 'land' }, 'by: "land" is no dimension. Known are player,'],
    [{ metrics: 'current_viewers' }, 'metrics: current_viewers is of the present'],
    [{ order: 'name' }, 'order: must be one of views, value, impact.'],
    [{ filter: ['land:KR'] }, 'filter: "land" is no dimension.'],
  ])('refuses %j', async (asked, details) => {
    await expect(breakdown(asked as Partial<BreakdownQuery>)).rejects.toThrow(details);
  });
});

describe('histogram', () => {
  it('counts each view once, in a bucket whose upper edge it is below', async () => {
    const { buckets, sample_size, measures } = await histogram({ edges: '600,1200,2000,5000' });
    expect(sample_size).toBe(4);
    expect(measures).toEqual({ p50: 900, p75: 1400, p95: expect.closeTo(1880), mean: 1100 });
    expect(buckets).toEqual([
      { from: null, to: 600, views: 0 },
      { from: 600, to: 1200, views: 2 },
      { from: 1200, to: 2000, views: 1 },
      { from: 2000, to: 5000, views: 1 },
      { from: 5000, to: null, views: 0 },
    ]);
  });

  it.each(VIEW_NUMBER_IDS)('has edges that suit %s', async (metric) => {
    const { buckets, sample_size } = await histogram({ metric });
    expect(buckets.reduce((sum, { views }) => sum + views, 0)).toBe(sample_size);
  });

  it('has no numbers where there are no views', async () => {
    expect(await histogram({ filter: ['country:XX'] })).toMatchObject({
      sample_size: 0,
      measures: { p50: null, p75: null, p95: null, mean: null },
    });
  });

  it.each([
    [{ metric: 'views' }, 'metric: "views" is no number of each view. Those are '],
    [{ edges: '5,5' }, 'edges: write rising numbers'],
    [{ edges: '1,x' }, 'edges: write rising numbers'],
    [{ edges: Array.from({ length: 101 }, (_, n) => n).join(',') }, 'edges: 101 are more than 100.'],
  ])('refuses %j', async (asked, details) => {
    await expect(histogram(asked)).rejects.toThrow(details);
  });
});

describe('statistics', () => {
  it('says what changed since the range before', async () => {
    const { previous, totals } = await statistics({
      metrics: 'views,startup_time,completion_rate,current_viewers',
      compare: 'previous',
      interval: '1h',
      from: new Date(NOW_MS - 24 * HOUR_MS).toISOString(),
    });
    expect(totals['startup_time']?.value).toBe(900);
    expect(previous?.totals).toMatchObject({ views: { value: 2 }, startup_time: { value: 300, sample_size: 2 } });
    expect(previous?.change).toEqual({
      views: { difference: 3, relative: 1.5 },
      startup_time: { difference: 600, relative: 2 },
      completion_rate: { difference: null, relative: null },
    });
    expect(previous?.series).toHaveLength(24);
    expect(previous?.series.map(({ values }) => values['views']?.value)).toContain(1);
  });

  it('puts views into the days of a place', async () => {
    const from = new Date(NOW_MS - 48 * HOUR_MS).toISOString();
    for (const timezone of ['Asia/Seoul', 'America/New_York', 'Asia/Kathmandu']) {
      const { series } = await statistics({ from, interval: '1d', timezone });
      const day = (ms: number) => new Intl.DateTimeFormat('sv-SE', { timeZone: timezone }).format(ms);
      const counts = new Map(series.map(({ start, values }) => [day(Date.parse(start)), values['views']?.value]));
      const starts = [26, 27, 2, 2, 2, 2, 2].map((hours) => day(NOW_MS - hours * HOUR_MS));
      for (const each of new Set(starts)) {
        expect(counts.get(each), timezone).toBe(starts.filter((start) => start === each).length);
      }
    }
  });
});
