import type { PlayerLanguage } from '@playhead/contract/options';

const SECOND = 1;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/**
 * A time for the eye: `0:07`, `12:34`, `1:02:03`, and `-0:30` for a time behind live.
 *
 * @param seconds what is not a finite number reads as 0.
 * @param guideSeconds the longest time shown beside it; from an hour on, both show hours.
 */
export function formatTime(seconds: number, guideSeconds = 0): string {
  const whole = wholeSeconds(seconds);
  const withHours = Math.max(whole, finite(guideSeconds)) >= HOUR;
  const minutes = Math.floor((whole % HOUR) / MINUTE);
  const parts = withHours ? [Math.floor(whole / HOUR), pad(minutes)] : [minutes];
  return `${seconds < 0 && whole > 0 ? '-' : ''}${[...parts, pad(whole % MINUTE)].join(':')}`;
}

/** A time for the ear: `2 minutes 5 seconds`, in the viewer's language. */
export function spokenTime(seconds: number, language: PlayerLanguage): string {
  const whole = wholeSeconds(seconds);
  const parts = [
    ['hour', Math.floor(whole / HOUR)],
    ['minute', Math.floor((whole % HOUR) / MINUTE)],
    ['second', whole % MINUTE],
  ] as const;
  const said = parts.filter(([unit, amount]) => amount > 0 || (unit === 'second' && whole < MINUTE));
  return said.map(([unit, amount]) => inUnits(amount, unit, language)).join(' ');
}

const inUnits = (amount: number, unit: string, language: PlayerLanguage) =>
  new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(amount);

/** Segments rarely add up to the millisecond: 39.9999 is 40. */
const ROUNDING_SECONDS = 0.02;
const wholeSeconds = (seconds: number) => Math.floor(Math.abs(finite(seconds)) + ROUNDING_SECONDS);

const finite = (value: number) => (Number.isFinite(value) ? value : 0);
const pad = (value: number) => String(value).padStart(2, '0');
