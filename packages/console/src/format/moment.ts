import type { Interval } from '@playhead/contract/metrics';
import type { Language } from '@playhead/contract/options';

/** Date and time to the minute, in the viewer's time zone. `iso` is ISO 8601; a text that is none is shown as it came. */
export const dateTimeText = (iso: string, language: Language): string =>
  format(iso, language, { dateStyle: 'medium', timeStyle: 'short' });

/** Date alone, in the viewer's time zone. */
export const dateText = (iso: string, language: Language): string => format(iso, language, { dateStyle: 'medium' });

/** Time of day to the second. */
export const clockText = (iso: string, language: Language): string => format(iso, language, { timeStyle: 'medium' });

/** How long ago, in whole seconds up to a minute, then minutes, then hours. */
export function agoText(agoMs: number, language: Language): string {
  const seconds = Math.max(0, Math.floor(agoMs / 1000));
  const relative = new Intl.RelativeTimeFormat(language, { style: 'narrow' });
  if (seconds < 60) return relative.format(-seconds, 'second');
  if (seconds < 3600) return relative.format(-Math.floor(seconds / 60), 'minute');
  return relative.format(-Math.floor(seconds / 3600), 'hour');
}

// Buckets of a day begin at midnight UTC, so a local date could name the day before.
const BUCKET_LABELS: Record<Interval, Intl.DateTimeFormatOptions> = {
  '1m': { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  '5m': { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  '10m': { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  '1h': { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  '1d': { month: 'short', day: 'numeric', timeZone: 'UTC' },
};

const AXIS_LABELS: Record<Interval, Intl.DateTimeFormatOptions> = {
  ...BUCKET_LABELS,
  '1h': { month: 'numeric', day: 'numeric' },
};

/** Name of a bucket by its start, as exact as its width. */
export const bucketText = (startIso: string, interval: Interval, language: Language): string =>
  format(startIso, language, BUCKET_LABELS[interval]);

/** Name of a bucket under an axis, where there is less room. */
export const axisText = (startIso: string, interval: Interval, language: Language): string =>
  format(startIso, language, AXIS_LABELS[interval]);

/**
 * Tells whether a bucket's start is one that an axis should name: a round time, or midnight of the viewer where hours are counted.
 * `room` says how many names fit.
 */
export function isAxisMark(startIso: string, interval: Interval, room: 'narrow' | 'wide'): boolean {
  const start = new Date(startIso);
  switch (interval) {
    case '1m':
      return start.getMinutes() % 5 === 0;
    case '5m':
    case '10m':
      return start.getMinutes() === 0 && start.getHours() % (room === 'wide' ? 3 : 6) === 0;
    case '1h':
      return start.getHours() === 0;
    case '1d':
      return true;
  }
}

function format(iso: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  return new Intl.DateTimeFormat(language, options).format(moment);
}
