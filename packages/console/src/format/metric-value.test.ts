import { describe, expect, it } from 'vitest';
import { countText, metricParts, metricText } from './metric-value.ts';

describe('metricText', () => {
  it.each([
    [0, '0'],
    [7, '7'],
    [1073, '1,073'],
    [999_999, '999,999'],
    [1_000_000, '1M'],
    [12_345_678, '12.35M'],
  ])('groups counts and shortens them from a million: %d', (value, text) => {
    expect(metricText(value, 'count', 'en')).toBe(text);
  });

  it.each([
    [940_000, 'bps', '940 kbps'],
    [2_345_678, 'bps', '2.35 Mbps'],
    [0.5, 'per_minute', '0.5'],
    [87.654, 'score', '87.65'],
  ] as const)('says rates and scores: %d %s', (value, unit, text) => {
    expect(metricText(value, unit, 'en')).toBe(text);
  });

  it.each([
    [0, '0s'],
    [1, '1ms'],
    [578.4, '578ms'],
    [999.4, '999ms'],
    [999.6, '1s'],
    [1840, '1.84s'],
    [12_340, '12.3s'],
    [59_994, '60s'],
    [59_996, '1m'],
    [90_000, '1m 30s'],
    [3_599_400, '59m 59s'],
    [3_599_600, '1h'],
    [5_400_000, '1h 30m'],
    [92_220_000, '25h 37m'],
    [2_030_400_000, '564h'],
  ])('says durations in the units that fit: %d ms', (value, text) => {
    expect(metricText(value, 'ms', 'en')).toBe(text);
  });

  it.each([
    [0, '0%'],
    [0.0052, '0.52%'],
    [0.0123, '1.2%'],
    [1, '100%'],
  ])('says fractions in percent, small ones more exactly: %d', (value, text) => {
    expect(metricText(value, 'fraction', 'en')).toBe(text);
  });

  it('writes units as the language does', () => {
    expect(metricText(5_400_000, 'ms', 'ko')).toBe('1시간 30분');
    expect(metricText(5_400_000, 'ms', 'ja')).toBe('1 時間 30 分');
    expect(metricText(12_345_678, 'count', 'ko')).toBe('1234.57만');
  });

  it('shows a dash for no value, which is not zero', () => {
    for (const unit of ['count', 'ms', 'fraction'] as const) expect(metricText(null, unit, 'en')).toBe('–');
  });
});

describe('metricParts', () => {
  it('tells numbers from units', () => {
    expect(metricParts(90_000, 'ms', 'en').filter(({ kind }) => kind === 'number')).toEqual([
      { kind: 'number', text: '1' },
      { kind: 'number', text: '30' },
    ]);
    expect(metricParts(0.5, 'fraction', 'en')).toEqual([
      { kind: 'number', text: '50' },
      { kind: 'unit', text: '%' },
    ]);
  });

  it('keeps the decimals and groups of a number together', () => {
    expect(metricParts(1840, 'ms', 'en')[0]).toEqual({ kind: 'number', text: '1.84' });
    expect(metricParts(1073, 'count', 'en')).toEqual([{ kind: 'number', text: '1,073' }]);
  });
});

describe('countText', () => {
  it('groups', () => {
    expect(countText(1_234_567, 'ko')).toBe('1,234,567');
  });
});
