import { describe, expect, it } from 'vitest';
import type { SeriesQuestion } from './parse-query.ts';
import { askedMetrics, sampleQuestion } from './sample-question.fixture.ts';
import { type ResultRow, shapeStatistics } from './shape.ts';

const HOUR_MS = 3_600_000;
const NINE_MS = Date.UTC(2026, 0, 31, 9);

const question = (change: Partial<SeriesQuestion> = {}): SeriesQuestion =>
  sampleQuestion({ fromMs: NINE_MS, toMs: NINE_MS + 3 * HOUR_MS, interval: '1h', ...change });

const views = (rows: readonly ResultRow[]) =>
  ({ plan: { axis: 'start', metrics: askedMetrics('views') }, rows }) as const;
const startup = (rows: readonly ResultRow[]) =>
  ({ plan: { axis: 'end', metrics: askedMetrics('startup_time') }, rows }) as const;
const total = (columns: Record<string, number | null>): ResultRow => ({ is_total: 1, bucket: 0, ...columns });
const bucketAt = (epochMs: number, columns: Record<string, number | null>): ResultRow => ({
  is_total: 0,
  bucket: epochMs / 1000,
  ...columns,
});

const NO_STARTUP = { value: null, sample_size: 0, approximate: false };
const NO_VIEWS = { value: 0, sample_size: 0, approximate: false };

describe('shapeStatistics', () => {
  it('joins the answers of all axes and fills empty buckets, the newest last', () => {
    const results = [
      views([
        bucketAt(NINE_MS + 2 * HOUR_MS, { value_views: 5, sample_views: 5 }),
        total({ value_views: 5, sample_views: 5 }),
      ]),
      startup([
        total({ value_startup_time: 250, sample_startup_time: 2 }),
        bucketAt(NINE_MS, { value_startup_time: 250, sample_startup_time: 2 }),
      ]),
    ];
    expect(shapeStatistics(question(), results, NINE_MS + 2.5 * HOUR_MS)).toEqual({
      from: '2026-01-31T09:00:00.000Z',
      to: '2026-01-31T12:00:00.000Z',
      interval: '1h',
      timezone: 'UTC',
      complete_through: '2026-01-31T11:30:00.000Z',
      metrics: {
        views: { unit: 'count', axis: 'start', aggregation: 'count' },
        startup_time: { unit: 'ms', axis: 'end', aggregation: 'median' },
      },
      totals: {
        views: { value: 5, sample_size: 5, approximate: false },
        startup_time: { value: 250, sample_size: 2, approximate: false },
      },
      series: [
        {
          start: '2026-01-31T09:00:00.000Z',
          complete: true,
          values: { views: NO_VIEWS, startup_time: { value: 250, sample_size: 2, approximate: false } },
        },
        { start: '2026-01-31T10:00:00.000Z', complete: true, values: { views: NO_VIEWS, startup_time: NO_STARTUP } },
        {
          start: '2026-01-31T11:00:00.000Z',
          complete: false,
          values: { views: { value: 5, sample_size: 5, approximate: false }, startup_time: NO_STARTUP },
        },
      ],
    });
  });

  it('calls a bucket incomplete that the range cuts', () => {
    const asked = question({ fromMs: NINE_MS + 1, toMs: NINE_MS + 2 * HOUR_MS + 1 });
    const { series } = shapeStatistics(asked, [views([])], NINE_MS + 9 * HOUR_MS);
    expect(series.map(({ complete }) => complete)).toEqual([false, true, false]);
  });

  it('has no series without an interval, nor of the present', () => {
    const present = { plan: { axis: 'now', metrics: askedMetrics('current_viewers') }, rows: [] } as const;
    expect(shapeStatistics(question({ interval: undefined }), [views([])], NINE_MS).series).toEqual([]);
    expect(shapeStatistics(question(), [present], NINE_MS)).toMatchObject({
      series: [],
      totals: { current_viewers: { value: 0 } },
    });
  });

  it('gives a value without views no number that it does not have', () => {
    const rows = [total({ value_startup_time: null, sample_startup_time: 0 })];
    expect(shapeStatistics(question(), [startup(rows), views([])], NINE_MS).totals).toEqual({
      startup_time: NO_STARTUP,
      views: NO_VIEWS,
    });
  });
});
