import { invalid, type Refused } from './ask.ts';

/** A range of time, epoch milliseconds; the end is exclusive. */
export interface TimeRange {
  readonly fromMs: number;
  readonly toMs: number;
}

type Part<Value> = { readonly ok: true; readonly value: Value } | Refused;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A view's id may be made on a clock a day off, and its hour is rounded down. */
const CLOCK_MARGIN_MS = 25 * HOUR_MS;

/** Date and time with seconds optional and an offset: without one, the range would depend on the server's place. */
const ISO_8601 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Reads `from` and `to` of a query: the 24 hours up to now, or what is named. */
export const parseTimeRange = (
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  nowMs: number,
): Part<TimeRange> => {
  const end = parseTime('to', to, nowMs);
  if (!end.ok) return end;
  const start = parseTime('from', from, end.value - DAY_MS);
  if (!start.ok) return start;
  return start.value < end.value
    ? { ok: true, value: { fromMs: start.value, toMs: end.value } }
    : invalid('from: must be before to.');
};

const parseTime = (name: string, text: string | undefined, absentMs: number): Part<number> => {
  if (text === undefined) return { ok: true, value: absentMs };
  // In a query string, an offset's plus sign that was not encoded arrives as a space.
  const iso = text.replace(' ', '+');
  const value = ISO_8601.test(iso) ? Date.parse(iso) : Number.NaN;
  return Number.isNaN(value) || value < 0
    ? invalid(`${name}: "${text}" is not a time. Write it as 2026-01-31T09:00:00Z or 2026-01-31T18:00:00+09:00.`)
    : { ok: true, value };
};

/**
 * Bounds for the hour in a view's id, which is in the sort key and the partition: all other views stay unread. `longestMs` is how long
 * a view may have been going on before the range and still belong to it.
 */
export const hourBounds = ({ fromMs, toMs }: TimeRange, longestMs = 0) => ({
  conditions: ['view_hour >= {from_hour:DateTime}', 'view_hour < {to_hour:DateTime}'],
  params: {
    from_hour: epochSeconds(fromMs - CLOCK_MARGIN_MS - longestMs),
    to_hour: epochSeconds(toMs + CLOCK_MARGIN_MS),
  },
});

/** The engine's DateTime begins in 1970. */
const epochSeconds = (epochMs: number): number => Math.max(0, Math.floor(epochMs / 1000));

/** A time as the statistics write it. */
export const iso = (epochMs: number): string => new Date(epochMs).toISOString();
