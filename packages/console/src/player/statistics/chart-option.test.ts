import type { MetricId } from '@playhead/contract/metrics';
import { describe, expect, it } from 'vitest';
import { MESSAGES } from '../../i18n/messages.ts';
import { type ChartInput, chartOption } from './chart-option.ts';
import { tooltipLines } from './chart-tooltip.ts';

const inputOf = (metric: MetricId, values: readonly (number | null)[]): ChartInput => ({
  metric,
  interval: '1m',
  language: 'en',
  messages: MESSAGES.en,
  widthPx: 800,
  colours: { accent: '#f00', ink: '#000', muted: '#888', line: '#ddd', surface: '#fff', fontFamily: 'Inter' },
  series: values.map((value, index) => ({
    start: new Date(Date.UTC(2026, 2, 1, 0, index)).toISOString(),
    complete: index < values.length - 1,
    values: { [metric]: { value, sample_size: 1200, approximate: false } },
  })),
});

const seriesOf = (input: ChartInput) => [chartOption(input).series].flat();

describe('chartOption', () => {
  it.each([
    ['views', 'bar'],
    ['play_time', 'bar'],
    ['startup_time', 'line'],
    ['rebuffer_percentage', 'line'],
  ] as const)('draws %s as a %s', (metric, type) => {
    expect(seriesOf(inputOf(metric, [1, 2]))[0]?.type).toBe(type);
  });

  it('divides values into the unit of the axis', () => {
    const [bars] = seriesOf(inputOf('play_time', [60_000, 180_000]));
    expect(bars?.data).toEqual([{ value: 1 }, expect.objectContaining({ value: 3 })]);
  });

  it('begins at zero, and counts views in whole ones', () => {
    expect(chartOption(inputOf('views', [1])).yAxis).toMatchObject({ min: 0, minInterval: 1 });
    expect(chartOption(inputOf('startup_time', [1])).yAxis).not.toHaveProperty('minInterval');
  });

  it('draws nothing for a metric that the server left out', () => {
    const input = { ...inputOf('views', [3]), metric: 'play_time' as const };
    expect(seriesOf(input)[0]?.data).toEqual([expect.objectContaining({ value: '-' })]);
  });
});

describe('tooltipLines', () => {
  it('says when, how much and out of how many views', () => {
    const { value, basis } = tooltipLines(inputOf('startup_time', [640, 700]), 0);
    expect(value).toBe('640ms');
    expect(basis).toBe('from 1,200 views');
  });

  it('says what is still counting', () => {
    expect(tooltipLines(inputOf('views', [4, 5]), 1)).toMatchObject({ value: '5', basis: 'still counting' });
  });

  it('has a dash for no value, and for a bucket that is not there', () => {
    expect(tooltipLines(inputOf('startup_time', [null]), 0).value).toBe('–');
    expect(tooltipLines(inputOf('startup_time', []), 9)).toMatchObject({ when: '', value: '–' });
  });
});
