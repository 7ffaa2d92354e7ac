import { describe, expect, it } from 'vitest';
import { metricScale } from './metric-scale.ts';

describe('metricScale', () => {
  it.each([
    [0, 1, '1ms'],
    [1999, 1, '1ms'],
    [2000, 1000, '1s'],
    [119_999, 1000, '1s'],
    [120_000, 60_000, '1m'],
    [7_200_000, 3_600_000, '1h'],
  ])('takes the largest unit of which there are two: up to %d ms', (largest, divisor, tick) => {
    const scale = metricScale('ms', largest, 'en');
    expect(scale.divisor).toBe(divisor);
    expect(scale.tick(1)).toBe(tick);
  });

  it('divides fractions into percent', () => {
    const { divisor, tick } = metricScale('fraction', 0.01, 'en');
    expect(tick(0.004 / divisor)).toBe('0.4%');
  });

  it('leaves counts as they are, and shortens their names', () => {
    const { divisor, tick } = metricScale('count', 20_000, 'en');
    expect(divisor).toBe(1);
    expect(tick(20_000)).toBe('20K');
  });
});
