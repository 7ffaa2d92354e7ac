import { describe, expect, it } from 'vitest';
import { planMetrics } from './plan.ts';
import { askedMetrics } from './sample-question.fixture.ts';

const keysOf = (...keys: readonly string[]) =>
  planMetrics(askedMetrics(...keys)).map(({ axis, metrics }) => [axis, metrics.map(({ key }) => key)]);

describe('planMetrics', () => {
  it('asks once for the metrics that share an axis', () => {
    expect(keysOf('current_viewers', 'startup_time', 'views', 'rebuffer_percentage', 'startup_time.p95')).toEqual([
      ['start', ['views']],
      ['end', ['startup_time', 'rebuffer_percentage', 'startup_time.p95']],
      ['now', ['current_viewers']],
    ]);
  });

  it('asks nothing that nobody wants to know', () => {
    expect(keysOf('views')).toEqual([['start', ['views']]]);
  });
});
