import { METRIC_IDS } from '@playhead/contract/metrics';
import { describe, expect, it } from 'vitest';
import type { Question } from './parse-query.ts';
import { planQuestion } from './plan.ts';

const ask = (metrics: Question['metrics']) =>
  planQuestion({ metrics, environment: 'production', playerNo: undefined, fromMs: 0, toMs: 1, interval: undefined });

describe('planQuestion', () => {
  it('needs one statement for each axis', () => {
    expect(ask(METRIC_IDS)).toEqual([
      { axis: 'start', metrics: ['views', 'play_time'] },
      { axis: 'end', metrics: ['startup_time', 'rebuffer_percentage'] },
      { axis: 'now', metrics: ['current_viewers'] },
    ]);
  });

  it('needs none for an axis that no metric uses', () => {
    expect(ask(['current_viewers'])).toEqual([{ axis: 'now', metrics: ['current_viewers'] }]);
  });
});
