import type { MetricDefinition } from '@playhead/contract/metrics';
import type { Language } from '@playhead/contract/options';
import { unitDisplay } from './metric-value.ts';

/** How an axis shows a metric: values are divided, so that its ticks fall on round numbers of the unit shown. */
export interface MetricScale {
  readonly divisor: number;
  /** Text of a tick, in divided units. */
  readonly tick: (value: number) => string;
}

const DURATIONS = [
  { unit: 'hour', divisorMs: 3_600_000 },
  { unit: 'minute', divisorMs: 60_000 },
  { unit: 'second', divisorMs: 1000 },
  { unit: 'millisecond', divisorMs: 1 },
] as const;

/** The scale for values of a unit up to `largest` (in the metric's own unit). Durations take the largest unit of which there are two. */
export function metricScale(unit: MetricDefinition['unit'], largest: number, language: Language): MetricScale {
  switch (unit) {
    case 'count':
      return { divisor: 1, tick: format(language, { notation: 'compact' }) };
    case 'fraction':
      return { divisor: 0.01, tick: (percent) => format(language, PERCENT)(percent / 100) };
    case 'ms':
      return durationScale(largest, language);
    case 'bps':
      return { divisor: 1_000_000, tick: (megabits) => `${format(language, PLAIN)(megabits)} Mbps` };
    case 'per_minute':
    case 'per_hour':
    case 'score':
      return { divisor: 1, tick: format(language, PLAIN) };
  }
}

const PLAIN: Intl.NumberFormatOptions = { maximumFractionDigits: 2 };
const PERCENT: Intl.NumberFormatOptions = { style: 'percent', maximumFractionDigits: 2 };

function durationScale(largestMs: number, language: Language): MetricScale {
  const fitting = DURATIONS.find(({ divisorMs }) => largestMs >= 2 * divisorMs) ?? DURATIONS[3];
  const tick = format(language, {
    style: 'unit',
    unit: fitting.unit,
    unitDisplay: unitDisplay(language),
    maximumFractionDigits: 2,
  });
  return { divisor: fitting.divisorMs, tick };
}

function format(language: Language, options: Intl.NumberFormatOptions): (value: number) => string {
  const formatter = new Intl.NumberFormat(language, options);
  return (value) => formatter.format(value);
}
