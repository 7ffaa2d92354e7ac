import { describe, expect, it } from 'vitest';
import { compilePlan } from './compile.ts';
import type { SeriesQuestion } from './parse-query.ts';
import { planMetrics } from './plan.ts';
import { askedMetrics, sampleQuestion } from './sample-question.fixture.ts';

const NOW_MS = Date.UTC(2026, 0, 31, 9);
const DAY_MS = 86_400_000;

/** One of each kind, so that another metric changes no file here. */
const METRICS = askedMetrics('views', 'play_time', 'startup_time', 'rebuffer_percentage', 'current_viewers');

const question = (change: Partial<SeriesQuestion> = {}): SeriesQuestion =>
  sampleQuestion({ metrics: METRICS, fromMs: NOW_MS - DAY_MS, toMs: NOW_MS, ...change });

const compile = (asked: SeriesQuestion) =>
  planMetrics(asked.metrics).map((plan) => ({ plan, ...compilePlan(plan, asked, 7, NOW_MS) }));

const goldenText = (asked: SeriesQuestion) =>
  compile(asked)
    .map(({ plan, sql, params }) => `-- ${plan.axis} ${JSON.stringify(params)}\n${sql};\n`)
    .join('\n');

describe('compilePlan', () => {
  it.each([
    ['totals', question()],
    ['series', question({ interval: '1h' })],
    ['one-player', question({ playerNo: 1001, environment: 'develop' })],
    [
      'filtered',
      question({
        metrics: askedMetrics('startup_time.p95', 'exits_before_start'),
        filters: [
          { dimension: 'country', negated: true, how: 'is', values: ['KR'] },
          { number: 'startup_time', comparison: '>=', than: 1000 },
        ],
      }),
    ],
  ])('compiles %s', async (name, asked) => {
    await expect(goldenText(asked)).toMatchFileSnapshot(`./golden/${name}.sql`);
  });

  it('asks for one account in every statement', () => {
    for (const { sql, params } of compile(question({ interval: '1d' }))) {
      expect(sql).toContain('WHERE account_id = {account_id:UInt64}\n');
      expect(params).toMatchObject({ account_id: 7 });
    }
  });

  it('binds every parameter that it names, and names every one that it binds', () => {
    const metrics = askedMetrics('views', 'startup_time', 'view_dropped_percentage', 'current_viewers');
    for (const { sql, params } of compile(question({ metrics, interval: '1m', playerNo: 5 }))) {
      const named = new Set([...sql.matchAll(/\{(\w+):/g)].map(([, name]) => name));
      expect([...named].sort()).toEqual(Object.keys(params).sort());
    }
  });

  it('does not reach before 1970, where the engine would begin again from above', () => {
    const [start] = compile(question({ fromMs: 0, toMs: DAY_MS }));
    expect(start?.params).toMatchObject({ from_hour: 0 });
  });
});
