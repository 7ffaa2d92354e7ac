import { describe, expect, it } from 'vitest';
import { type AlertRule, evaluateRule } from './evaluate-rule.ts';

const rule: AlertRule = { metric: 'rebuffer_percentage', comparator: 'above', threshold: 0.02, minimumSampleSize: 25 };
const value = (number: number | null, sampleSize = 100) => ({
  value: number,
  sample_size: sampleSize,
  approximate: false,
});

describe('evaluateRule', () => {
  it.each([
    ['above', 0.021, 'firing'],
    ['above', 0.02, 'ok'],
    ['above', 0.019, 'ok'],
    ['below', 0.019, 'firing'],
    ['below', 0.02, 'ok'],
    ['below', 0.021, 'ok'],
  ] as const)('%s 0.02: %d is %s', (comparator, number, verdict) => {
    expect(evaluateRule({ ...rule, comparator }, value(number))).toBe(verdict);
  });

  it('does not judge a value that rests on too few views', () => {
    expect(evaluateRule(rule, value(0.9, 24))).toBe('insufficient');
    expect(evaluateRule(rule, value(0.9, 25))).toBe('firing');
  });

  it('does not judge a value without meaning', () => {
    expect(evaluateRule(rule, value(null))).toBe('insufficient');
  });

  it('judges zero', () => {
    expect(evaluateRule({ ...rule, comparator: 'below', threshold: 1, minimumSampleSize: 0 }, value(0, 0))).toBe(
      'firing',
    );
  });
});
