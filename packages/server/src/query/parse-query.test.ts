import type { StatisticsQuery } from '@playhead/contract/api';
import { METRIC_IDS } from '@playhead/contract/metrics';
import { describe, expect, it } from 'vitest';
import { parseQuery } from './parse-query.ts';

const NOW_MS = Date.UTC(2026, 0, 31, 9);
const parse = (query: Partial<StatisticsQuery>) => parseQuery({ metrics: 'views', ...query }, NOW_MS);

describe('parseQuery', () => {
  it('asks about the last day in production where nothing else is said', () => {
    expect(parse({})).toEqual({
      ok: true,
      question: {
        metrics: ['views'],
        environment: 'production',
        playerNo: undefined,
        fromMs: NOW_MS - 86_400_000,
        toMs: NOW_MS,
        interval: undefined,
      },
    });
  });

  it('reads everything that can be said', () => {
    const query = {
      metrics: ' views, play_time,views',
      player_no: 5,
      from: '2026-01-30T18:00:00+09:00',
      to: '2026-01-30T10:00:00.5Z',
      interval: '5m',
      environment: 'develop',
    } as const;
    expect(parse(query)).toEqual({
      ok: true,
      question: {
        metrics: ['views', 'play_time'],
        environment: 'develop',
        playerNo: 5,
        fromMs: Date.UTC(2026, 0, 30, 9),
        toMs: Date.UTC(2026, 0, 30, 10, 0, 0, 500),
        interval: '5m',
      },
    });
  });

  it('begins a day before an end that is given alone', () => {
    expect(parse({ to: '2026-01-10T00:00Z' })).toMatchObject({ question: { fromMs: Date.UTC(2026, 0, 9) } });
  });

  it('reads a plus sign that the query string has made a space', () => {
    expect(parse({ from: '2026-01-30T18:00:00 09:00' })).toMatchObject({
      question: { fromMs: Date.UTC(2026, 0, 30, 9) },
    });
  });

  it.each([
    [{ metrics: 'views,likes' }, `metrics: "likes" is not known. Known are ${METRIC_IDS.join(', ')}.`],
    [{ metrics: 'toString' }, `metrics: "toString" is not known. Known are ${METRIC_IDS.join(', ')}.`],
    [{ metrics: ' , ' }, `metrics: name at least one of ${METRIC_IDS.join(', ')}.`],
    [{ from: '2026-01-31T09:00:00Z' }, 'from: must be before to.'],
    [{ from: '2026-01-31T10:00:00Z' }, 'from: must be before to.'],
    [{ interval: '1w' }, 'interval: must be one of 1m, 5m, 1h, 1d.'],
    [{ interval: 'toString' }, 'interval: must be one of 1m, 5m, 1h, 1d.'],
    [{ player_no: 0 }, 'player_no: must be a positive integer.'],
    [{ player_no: Number.NaN }, 'player_no: must be a positive integer.'],
    [{ environment: 'staging' }, 'environment: must be one of develop, production.'],
  ])('refuses %j and says what would be right', (query, details) => {
    expect(parse(query as Partial<StatisticsQuery>)).toEqual({ ok: false, details });
  });

  it.each([
    'yesterday',
    '2026-01-30',
    '2026-01-30T09:00:00',
    '2026-13-01T00:00:00Z',
    '1769763600000',
    '',
    '1969-01-01T00:00:00Z',
  ])('does not take %j for a time', (text) => {
    expect(parse({ from: text })).toMatchObject({
      ok: false,
      details: expect.stringContaining(`from: "${text}" is not a time`),
    });
    expect(parse({ to: text })).toMatchObject({
      ok: false,
      details: expect.stringContaining(`to: "${text}" is not a time`),
    });
  });

  it('refuses more buckets than a series may have', () => {
    const minutes = (count: number) => new Date(NOW_MS - count * 60_000).toISOString();
    expect(parse({ interval: '1m', from: minutes(1500) })).toMatchObject({ ok: true });
    expect(parse({ interval: '1m', from: minutes(1501) })).toEqual({
      ok: false,
      details: 'interval: 1m makes 1501 buckets of this range, more than 1500. Choose a wider one or a shorter range.',
    });
  });
});
