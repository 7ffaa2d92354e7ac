import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ColumnarStore } from '../../store/columnar/index.ts';
import { beatRow } from '../../store/columnar/sample-rows.fixture.ts';
import { openTemporaryStore } from '../../store/columnar/temporary-store.fixture.ts';
import { openRelational, type RelationalStore } from '../../store/relational/index.ts';
import { type EdgeForTests, startEdgeForTests } from '../edge-for-tests.ts';

let relational: RelationalStore;
let columnar: ColumnarStore;
let dispose: () => Promise<void>;
let edge: EdgeForTests;

beforeAll(async () => {
  relational = await openRelational({ kind: 'embedded', path: 'memory://' });
  await relational.migrate();
  ({ store: columnar, dispose } = await openTemporaryStore());
  edge = await startEdgeForTests({ relational, columnar });
  const row = { country: 'KR', title: '한국어, "a\'b"', startup_ms: 700, event_at: seconds(edge.clock.nowMs - 1000) };
  await columnar.insert('beat', [beatRow({ ...row, started_at: row.event_at, received_at: row.event_at })], {
    token: 'row',
  });
});
afterAll(async () => {
  await edge.close();
  await relational.close();
  await dispose();
});

const seconds = (epochMs: number) => (epochMs / 1000).toFixed(3);

const ask = (path: string, query: readonly (readonly [string, string])[]) =>
  edge.call(
    `/api/v1/statistics${path}?${new URLSearchParams(query.map(([name, value]): [string, string] => [name, value]))}`,
  );

describe('statisticsRoutes', () => {
  it('take one filter or several', async () => {
    const views = async (...filters: readonly string[]) => {
      const { json } = await ask('', [['metrics', 'views'], ...filters.map((each) => ['filter', each] as const)]);
      return json.result.totals.views.value;
    };
    expect(await views('country:KR')).toBe(1);
    expect(await views('!country:KR')).toBe(0);
    expect(await views('country:KR', 'startup_time>=700')).toBe(1);
    expect(await views('country:KR', 'startup_time>700')).toBe(0);
    expect(await views('title:한국어\\, "a\'b"')).toBe(1);
  });

  it('answer measures with what they are', async () => {
    const { json } = await ask('', [['metrics', 'startup_time.p95']]);
    expect(json.result).toMatchObject({
      metrics: { 'startup_time.p95': { unit: 'ms', axis: 'end', aggregation: 'p95' } },
      totals: { 'startup_time.p95': { value: 700, sample_size: 1, approximate: false } },
    });
  });

  it('break down and spread', async () => {
    const breakdown = await ask('/breakdown', [
      ['by', 'country'],
      ['metrics', 'startup_time.mean'],
    ]);
    expect(breakdown.json.result.values).toMatchObject([{ value: 'KR', views: 1 }]);
    const histogram = await ask('/histogram', [
      ['metric', 'startup_time'],
      ['edges', '0,500'],
    ]);
    expect(histogram.json.result.buckets).toEqual([
      { from: 0, to: 500, views: 0 },
      { from: 500, to: null, views: 1 },
    ]);
  });

  it.each([
    ['', [['metrics', 'joy']], 'metrics: "joy" is not known. Known are views,'],
    [
      '',
      [
        ['metrics', 'views'],
        ['filter', 'land:KR'],
      ],
      'filter: "land" is no dimension. Known are player,',
    ],
    [
      '',
      [
        ['metrics', 'views'],
        ['filter', `title:${'x'.repeat(10_000)}`],
      ],
      'filter: one has 10006 characters',
    ],
    [
      '',
      [
        ['metrics', 'views'],
        ['timezone', 'Mars/Olympus'],
      ],
      'timezone: "Mars/Olympus" is not known.',
    ],
    ['/histogram', [['metric', 'views']], 'metric: "views" is no number of each view.'],
    [
      '/breakdown',
      [
        ['metrics', 'views'],
        ['by', 'country'],
        ['limit', '0'],
      ],
      'limit',
    ],
  ] as const)('refuse %s %j and say why', async (path, query, details) => {
    const { status, json } = await ask(path, query);
    expect([status, json.error.errorCode]).toEqual([400, '100']);
    expect(json.error.details).toContain(details);
  });
});
