import type { Interval } from '@playhead/contract/metrics';
import type { Language } from '@playhead/contract/options';

const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const DAY = { month: 'short', day: 'numeric' } as const;

/** A bucket's beginning in a time zone, as exact as it is wide. */
export const bucketTime = (startIso: string, interval: Interval, zone: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { timeZone: zone, ...DAY, ...(interval === '1d' ? {} : TIME) }).format(
    Date.parse(startIso),
  );

/** The same under an axis, where the time is enough within a day. */
export const axisTime = (startIso: string, interval: Interval, zone: string, language: Language): string =>
  new Intl.DateTimeFormat(language, {
    timeZone: zone,
    ...(interval === '1d' || interval === '1h' ? DAY : TIME),
  }).format(Date.parse(startIso));
