import type { StatisticsQuery } from '@playhead/contract/api';
import { METRIC_IDS } from '@playhead/contract/metrics';
import { describe, expect, it } from 'vitest';
import { parseQuery, previousOf } from './parse-query.ts';
import { askedMetrics, sampleQuestion } from './sample-question.fixture.ts';

const NOW_MS = Date.UTC(2026, 0, 31, 9);
const parse = (query: Partial<StatisticsQuery>) => parseQuery({ metrics: 'views', ...query }, NOW_MS);

describe('parseQuery', () => {
  it('asks about the last day in production, without bots, where nothing else is said', () => {
    expect(parse({})).toMatchObject({
      ok: true,
      value: {
        metrics: askedMetrics('views'),
        environment: 'production',
        playerNo: undefined,
        fromMs: NOW_MS - 86_400_000,
        toMs: NOW_MS,
        filters: [],
        bots: 'exclude',
        interval: undefined,
        zone: { name: 'UTC' },
        buckets: [],
        isCompared: false,
      },
    });
  });

  it('reads everything that can be said', () => {
    const query = {
      metrics: ' views, startup_time.p95,views,play_time.avg',
      player_no: 5,
      from: '2026-01-30T18:00:00+09:00',
      to: '2026-01-30T10:00:00.5Z',
      interval: '10m',
      timezone: 'asia/seoul',
      environment: 'develop',
      filter: ['country:KR'],
      bots: 'only',
      compare: 'previous',
    } as const;
    expect(parse({ ...query, filter: [...query.filter] })).toMatchObject({
      ok: true,
      value: {
        metrics: [
          { key: 'views', id: 'views', aggregation: 'count' },
          { key: 'startup_time.p95', id: 'startup_time', aggregation: 'p95' },
          { key: 'play_time.avg', id: 'play_time', aggregation: 'mean' },
        ],
        environment: 'develop',
        playerNo: 5,
        fromMs: Date.UTC(2026, 0, 30, 9),
        toMs: Date.UTC(2026, 0, 30, 10, 0, 0, 500),
        filters: [{ dimension: 'country', values: ['KR'] }],
        bots: 'only',
        interval: '10m',
        zone: { name: 'Asia/Seoul' },
        buckets: { length: 7 },
        isCompared: true,
      },
    });
  });

  it('begins a day before an end that is given alone', () => {
    expect(parse({ to: '2026-01-10T00:00Z' })).toMatchObject({ value: { fromMs: Date.UTC(2026, 0, 9) } });
  });

  it('reads a plus sign that the query string has made a space', () => {
    expect(parse({ from: '2026-01-30T18:00:00 09:00' })).toMatchObject({
      value: { fromMs: Date.UTC(2026, 0, 30, 9) },
    });
  });

  it.each([
    [{ metrics: 'views,likes' }, `metrics: "likes" is not known. Known are ${METRIC_IDS.join(', ')}.`],
    [{ metrics: 'toString' }, `metrics: "toString" is not known. Known are ${METRIC_IDS.join(', ')}.`],
    [{ metrics: ' , ' }, `metrics: name at least one of ${METRIC_IDS.join(', ')}.`],
    [{ from: '2026-01-31T09:00:00Z' }, 'from: must be before to.'],
    [{ from: '2026-01-31T10:00:00Z' }, 'from: must be before to.'],
    [{ interval: '1w' }, 'interval: must be one of 1m, 5m, 10m, 1h, 1d.'],
    [{ interval: 'toString' }, 'interval: must be one of 1m, 5m, 10m, 1h, 1d.'],
    [{ metrics: 'views.p95' }, 'metrics: views is no number of each view and has no measures.'],
    [
      { metrics: 'playback_score.sum' },
      'metrics: "playback_score.sum" is no measure. playback_score has playback_score.p50, playback_score.p75, playback_score.p95, playback_score.mean.',
    ],
    [{ metrics: 'startup_time.p95.p50' }, 'metrics: "startup_time.p95.p50" is no measure. startup_time has '],
    [{ timezone: 'Asia/Seul' }, 'timezone: "Asia/Seul" is not known. Write an IANA name, as Asia/Seoul.'],
    [{ timezone: '+09:00' }, 'timezone: "+09:00" is not known.'],
    [{ timezone: '' }, 'timezone: "" is not known.'],
    [{ bots: 'some' }, 'bots: must be one of exclude, include, only.'],
    [{ compare: 'year' }, 'compare: must be previous.'],
    [{ filter: ['country:KR', 'land:KR'] }, 'filter: "land" is no dimension. Known are '],
    [{ player_no: 0 }, 'player_no: must be a positive integer.'],
    [{ player_no: Number.NaN }, 'player_no: must be a positive integer.'],
    [{ environment: 'staging' }, 'environment: must be one of develop, production.'],
  ])('refuses %j and says what would be right', (query, details) => {
    expect(parse(query as Partial<StatisticsQuery>)).toEqual({
      ok: false,
      details: expect.stringContaining(details),
    });
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

describe('previousOf', () => {
  const start = (asked: Partial<StatisticsQuery>) => {
    const parsed = parse({ compare: 'previous', ...asked });
    if (!parsed.ok) throw new Error(parsed.details);
    const { fromMs, toMs, buckets, isCompared } = previousOf(parsed.value);
    return {
      from: new Date(fromMs).toISOString(),
      to: new Date(toMs).toISOString(),
      count: buckets.length,
      isCompared,
    };
  };

  it('is the same time before', () => {
    expect(start({ from: '2026-01-30T18:30:00Z', to: '2026-01-30T20:00:00Z', interval: '5m' })).toEqual({
      from: '2026-01-30T17:00:00.000Z',
      to: '2026-01-30T18:30:00.000Z',
      count: 18,
      isCompared: false,
    });
  });

  it('is as many days before for whole days, of whatever length', () => {
    // Clocks in Berlin are put back on 25 October 2026: the week has an hour more than the week before.
    const week = { timezone: 'Europe/Berlin', from: '2026-10-25T00:00:00+02:00', to: '2026-11-01T00:00:00+01:00' };
    expect(start({ ...week, interval: '1d' })).toMatchObject({ from: '2026-10-17T22:00:00.000Z', count: 7 });
  });

  it('does not reach before 1970', () => {
    const asked = sampleQuestion({ fromMs: 3_600_000, toMs: 9_000_000 });
    expect(previousOf(asked)).toMatchObject({ fromMs: 0, toMs: 3_600_000 });
  });
});
