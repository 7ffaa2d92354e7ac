import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../localized.ts';
import type { MetricDefinition } from './definition.ts';
import { measuresOf, parseMetric } from './measures.ts';
import { METRIC_IDS, METRICS } from './metrics.ts';

describe('parseMetric', () => {
  it.each([
    ['startup_time', { key: 'startup_time', id: 'startup_time', aggregation: 'median' }],
    ['startup_time.p95', { key: 'startup_time.p95', id: 'startup_time', aggregation: 'p95' }],
    ['startup_time.median', { key: 'startup_time.median', id: 'startup_time', aggregation: 'p50' }],
    ['rebuffer_count.avg', { key: 'rebuffer_count.avg', id: 'rebuffer_count', aggregation: 'mean' }],
  ])('reads %s', (key, metric) => {
    expect(parseMetric(key)).toEqual(metric);
  });

  it.each([
    'views.p95',
    'startup_time.p99',
    'startup_time.',
    'startup_time.p95.p95',
    'playback_score.sum',
    'toString',
    '',
  ])('knows no %j', (key) => expect(parseMetric(key)).toBeUndefined());
});

describe('measuresOf', () => {
  it('sums times and counts only', () => {
    expect(measuresOf('seek_count')).toContain('sum');
    expect(measuresOf('average_completion')).not.toContain('sum');
    expect(measuresOf('rebuffer_percentage')).toEqual([]);
  });
});

describe('METRICS', () => {
  it('words choices in every language, and calls no two metrics alike', () => {
    for (const language of LANGUAGES) {
      const titles = METRIC_IDS.map((id) => METRICS[id].title[language]);
      expect(new Set(titles).size, language).toBe(titles.length);
      for (const id of METRIC_IDS) {
        const { choice }: MetricDefinition = METRICS[id];
        expect(choice?.[language], id).not.toBe('');
      }
    }
  });

  it('calls nobody a user that is known by a hash alone', () => {
    const { title, choice } = METRICS.unique_viewers;
    expect(`${title.en} ${choice.en}`).not.toMatch(/\busers?\b/i);
  });
});
