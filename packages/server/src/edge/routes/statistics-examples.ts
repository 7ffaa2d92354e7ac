import type { Breakdown, Histogram, Statistics } from '@playhead/contract/api';

/** The range of the examples, as it is asked for. */
export const RANGE_EXAMPLE = { from: '2026-11-24T09:00:00Z', to: '2026-11-25T09:00:00Z' } as const;

const ANSWERED = {
  from: '2026-11-24T09:00:00.000Z',
  to: '2026-11-25T09:00:00.000Z',
  complete_through: '2026-11-25T09:30:00.000Z',
} as const;

/** An answer of GET /statistics. */
export const STATISTICS_EXAMPLE: Statistics = {
  ...ANSWERED,
  interval: null,
  timezone: 'UTC',
  metrics: { views: { unit: 'count', axis: 'start', aggregation: 'count' } },
  totals: { views: { value: 17, sample_size: 17, approximate: false } },
  series: [],
};

/** An answer of GET /statistics/breakdown. */
export const BREAKDOWN_EXAMPLE: Breakdown = {
  ...ANSWERED,
  by: 'country',
  metrics: { 'startup_time.mean': { unit: 'ms', axis: 'end', aggregation: 'mean' } },
  totals: { 'startup_time.mean': { value: 800, sample_size: 20, approximate: false } },
  total_values: 2,
  truncated: false,
  values: [
    {
      value: 'JP',
      views: 5,
      metrics: {
        'startup_time.mean': { value: 1400, sample_size: 5, approximate: false, rest: 600, impact: 4000 },
      },
    },
    {
      value: 'KR',
      views: 15,
      metrics: {
        'startup_time.mean': { value: 600, sample_size: 15, approximate: false, rest: 1400, impact: -12_000 },
      },
    },
  ],
};

/** An answer of GET /statistics/histogram. */
export const HISTOGRAM_EXAMPLE: Histogram = {
  ...ANSWERED,
  metric: 'startup_time',
  unit: 'ms',
  axis: 'end',
  sample_size: 3,
  approximate: false,
  measures: { p50: 480, p75: 810, p95: 1074, mean: 653.33 },
  buckets: [
    { from: 0, to: 500, views: 2 },
    { from: 500, to: 1000, views: 0 },
    { from: 1000, to: null, views: 1 },
  ],
};
