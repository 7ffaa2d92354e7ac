import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../localized.ts';
import { METRIC_IDS, METRICS } from './metrics.ts';

describe('METRICS', () => {
  it('words every metric in every language', () => {
    for (const id of METRIC_IDS) {
      for (const language of LANGUAGES) {
        expect(METRICS[id].title[language], id).not.toBe('');
        expect(METRICS[id].formula[language], id).not.toBe('');
      }
    }
  });

  it('names ids as SQL and the wire do', () => {
    for (const id of METRIC_IDS) expect(id).toMatch(/^[a-z]+(_[a-z]+)*$/);
  });
});
