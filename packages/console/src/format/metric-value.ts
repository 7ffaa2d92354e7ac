import type { MetricDefinition } from '@playhead/contract/metrics';
import type { Language } from '@playhead/contract/options';

/** A piece of a formatted value, so that a number can be set larger than its unit. */
export interface ValuePart {
  readonly kind: 'number' | 'unit';
  readonly text: string;
}

type Unit = MetricDefinition['unit'];

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const COMPACT_FROM = 1_000_000;

/**
 * A metric's value as parts, by its unit alone: counts grouped and compact from a million; milliseconds as ms, s, min and s, or h and
 * min; fractions as percent; bit rates in the largest unit that fits; scores and rates as numbers. `null`, which means that the value has no meaning, becomes a dash.
 */
export function metricParts(value: number | null, unit: Unit, language: Language): readonly ValuePart[] {
  if (value === null) return [{ kind: 'number', text: '–' }];
  switch (unit) {
    case 'count':
      return split(countFormat(value, language).formatToParts(value));
    case 'fraction':
      return split(percentFormat(value, language).formatToParts(value));
    case 'ms':
      return durationParts(value, language);
    case 'bps':
      return bitrateParts(value, language);
    case 'per_minute':
    case 'per_hour':
    case 'score':
      return split(new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).formatToParts(value));
  }
}

/** A metric's value as plain text; see {@link metricParts}. */
export const metricText = (value: number | null, unit: Unit, language: Language): string =>
  metricParts(value, unit, language)
    .map(({ text }) => text)
    .join('');

/** A whole number with the language's grouping. */
export const countText = (count: number, language: Language): string => new Intl.NumberFormat(language).format(count);

function countFormat(count: number, language: Language): Intl.NumberFormat {
  if (count < COMPACT_FROM) return new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  return new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 2 });
}

// Small shares are the ones that matter in rebuffering, so they get more digits.
function percentFormat(fraction: number, language: Language): Intl.NumberFormat {
  const digits = fraction > 0 && fraction < 0.01 ? 2 : 1;
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: digits });
}

function durationParts(ms: number, language: Language): readonly ValuePart[] {
  if (ms === 0) return unitParts(0, 'second', 0, language);
  if (Math.round(ms) < SECOND) return unitParts(ms, 'millisecond', 0, language);
  if (ms < 59_995) return unitParts(ms / SECOND, 'second', ms < 10 * SECOND ? 2 : 1, language);
  const seconds = Math.round(ms / SECOND);
  if (ms < HOUR && seconds < 3600)
    return pairParts(Math.floor(seconds / 60), 'minute', seconds % 60, 'second', language);
  const minutes = Math.round(ms / MINUTE);
  if (minutes < 100 * 60) return pairParts(Math.floor(minutes / 60), 'hour', minutes % 60, 'minute', language);
  return unitParts(ms / HOUR, 'hour', 0, language);
}

function bitrateParts(bps: number, language: Language): readonly ValuePart[] {
  const [unit, divisor] = bps < COMPACT_FROM ? ['kbps', 1000] : ['Mbps', COMPACT_FROM];
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).formatToParts(bps / divisor);
  return [...split(number), { kind: 'unit', text: ` ${unit}` }];
}

function pairParts(
  large: number,
  largeUnit: string,
  small: number,
  smallUnit: string,
  language: Language,
): readonly ValuePart[] {
  const first = unitParts(large, largeUnit, 0, language);
  if (small === 0) return first;
  return [...first, { kind: 'unit', text: ' ' }, ...unitParts(small, smallUnit, 0, language)];
}

function unitParts(value: number, unit: string, digits: number, language: Language): readonly ValuePart[] {
  const format = new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: unitDisplay(language),
    maximumFractionDigits: digits,
  });
  return split(format.formatToParts(value));
}

/** How units are written: single letters in English, where they are read as words; in full where a character is a word. */
export const unitDisplay = (language: Language): 'narrow' | 'short' => (language === 'en' ? 'narrow' : 'short');

const UNIT_TYPES: readonly Intl.NumberFormatPartTypes[] = ['unit', 'percentSign', 'compact', 'literal'];

function split(parts: readonly Intl.NumberFormatPart[]): readonly ValuePart[] {
  const merged: ValuePart[] = [];
  for (const { type, value } of parts) {
    const kind = UNIT_TYPES.includes(type) ? 'unit' : 'number';
    const last = merged.at(-1);
    if (last?.kind === kind) merged[merged.length - 1] = { kind, text: last.text + value };
    else merged.push({ kind, text: value });
  }
  return merged;
}
