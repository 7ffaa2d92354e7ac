import { KEY_METRIC_IDS } from '@playhead/contract/metrics';
import { describe, expect, it } from 'vitest';
import { success } from '../../server-for-tests.ts';
import { playhead, unused } from '../cli-for-tests.ts';
import { OUTPUT_CLOSED } from '../world.ts';

const TIME = '2026-11-25T09:30:00.000+00:00';

describe('playhead query', () => {
  it('shows metrics in their units, and what has no value as a dash', async () => {
    const value = (of: number | null, approximate = false) => ({ value: of, sample_size: 12, approximate });
    const totals = {
      views: value(1234),
      play_time: value(65_432),
      startup_time: value(null),
      rebuffer_percentage: value(0.0123),
      current_viewers: value(3, true),
    };
    const series = [{ start: TIME, complete: true, values: { views: value(5) } }];
    const statistics = { from: TIME, to: TIME, interval: '1h', complete_through: TIME, totals, series };
    const { stdout, requests } = await playhead(['query', '--player', '1001', '--interval', '1h'], () =>
      success(statistics),
    );
    expect(requests[0]?.target).toBe(
      `/api/v1/statistics?metrics=${KEY_METRIC_IDS.join('%2C')}&player_no=1001&interval=1h`,
    );
    expect(stdout.split('\n').slice(2, 8)).toEqual([
      'METRIC        VALUE     VIEWS',
      'Views         1,234     12',
      'Play time     65.432 s  12',
      'Startup time  -         12',
      'Rebuffering   1.23 %    12',
      'Watching now  ~3        12',
    ]);
    expect(stdout).toContain(`${TIME}  5      -`);
  });

  it('refuses a metric that there is not', async () => {
    const { code, stderr } = await playhead(['query', '--metrics', 'views,joy'], unused);
    expect([code, stderr]).toEqual([2, expect.stringContaining('--metrics must be one of views,')]);
  });
});

describe('playhead query with everything', () => {
  it('asks so, and shows the change', async () => {
    const value = (of: number) => ({ value: of, sample_size: 12, approximate: false });
    const key = 'startup_time.p95';
    const previous = { totals: { [key]: value(400) }, change: { [key]: { difference: 100, relative: 0.25 } } };
    const statistics = {
      from: TIME,
      to: TIME,
      complete_through: TIME,
      totals: { [key]: value(500) },
      series: [],
      previous,
    };
    const { stdout, requests } = await playhead(
      ['query', '--metrics', key, '--filter', 'country:KR', '--filter', '!os:ios', '--bots', 'include', '--compare'],
      () => success(statistics),
    );
    expect(requests[0]?.target).toBe(
      `/api/v1/statistics?metrics=${key}&filter=country%3AKR&filter=%21os%3Aios&bots=include&compare=previous`,
    );
    expect(stdout.split('\n').slice(2, 4)).toEqual([
      'METRIC              VALUE  VIEWS  BEFORE  CHANGE',
      'Startup time (p95)  0.5 s  12     0.4 s   +25%',
    ]);
  });
});

describe('playhead stats', () => {
  it('breaks metrics down', async () => {
    const metric = { value: 1400, sample_size: 5, approximate: false, rest: 600, impact: 4000 };
    const values = [{ value: '', views: 5, metrics: { 'startup_time.mean': metric } }];
    const breakdown = { from: TIME, to: TIME, complete_through: TIME, total_values: 3, values };
    const { stdout, requests } = await playhead(
      ['stats', 'breakdown', 'country', '--metrics', 'startup_time.mean', '--order', 'impact', '--limit', '1'],
      () => success(breakdown),
    );
    expect(requests[0]?.target).toBe(
      '/api/v1/statistics/breakdown?metrics=startup_time.mean&by=country&order=impact&limit=1',
    );
    expect(stdout).toContain('1 of 3 values');
    expect(stdout).toMatch(/^\(unknown\) +5 +1\.4 s +4 s$/m);
  });

  it('draws a histogram', async () => {
    const buckets = [
      { from: 0, to: 500, views: 2 },
      { from: 500, to: null, views: 1 },
    ];
    const measures = { p50: 400, p75: 450, p95: 600, mean: null };
    const histogram = { from: TIME, to: TIME, complete_through: TIME, sample_size: 3, measures, buckets };
    const { stdout, requests } = await playhead(['stats', 'histogram', 'startup_time', '--edges', '0,500'], () =>
      success(histogram),
    );
    expect(requests[0]?.target).toBe('/api/v1/statistics/histogram?metric=startup_time&edges=0%2C500');
    expect(stdout).toContain('Startup time of 3 views: median 0.4 s, p75 0.45 s, p95 0.6 s, mean -');
    expect(stdout).toMatch(new RegExp(`^0 s +0\\.5 s +2 +${'#'.repeat(40)}$`, 'm'));
    expect(stdout).toMatch(new RegExp(`^0\\.5 s +- +1 +${'#'.repeat(20)}$`, 'm'));
  });

  it('refuses what there is not', async () => {
    expect((await playhead(['stats', 'breakdown', 'land'], unused)).code).toBe(2);
    expect((await playhead(['stats', 'histogram', 'views'], unused)).code).toBe(2);
    expect((await playhead(['stats', 'histogram', 'startup_time', '--edges', '1,x'], unused)).code).toBe(2);
  });
});

describe('playhead tail', () => {
  const beat = (sequence: number, outcome: string) => ({
    at: TIME,
    player_no: 1001,
    environment: 'develop',
    view_id: '019a0000-0000-7000-8000-000000000001',
    sequence,
    reason: 'heartbeat',
    state: 'playing',
    outcome,
  });

  /** Two looks, then the output is closed, as `head` does. */
  async function tail(args: readonly string[]) {
    const controller = new AbortController();
    const looks = [[beat(1, 'accepted')], [beat(2, 'token_expired')]];
    const sleep = async () => {
      if (looks.length === 0) controller.abort(OUTPUT_CLOSED);
    };
    return playhead(args, (_request, attempt) => success({ list: looks.shift(), cursor: `c${attempt}` }), {
      world: { signal: controller.signal, sleep },
    });
  }

  it('shows each report and what became of it', async () => {
    const { code, stdout, requests } = await tail(['tail', '--player', '1001']);
    expect(code).toBe(0);
    expect(stdout.split('\n')[1]).toBe(
      `${TIME}  1001    develop     019a0000-0000-7000-8000-000000000001  #2     heartbeat    playing    token_expired`,
    );
    expect(requests.map(({ target }) => target)).toEqual([
      '/api/v1/beats?player_no=1001&limit=100',
      '/api/v1/beats?player_no=1001&limit=100&after=c1',
    ]);
  });

  it('prints JSON, a line each', async () => {
    const lines = (await tail(['tail', '--json'])).stdout.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([beat(1, 'accepted'), beat(2, 'token_expired')]);
  });
});
