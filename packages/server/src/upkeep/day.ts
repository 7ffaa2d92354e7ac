const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** A view's id may be made on a clock a day off, and its hour is rounded down. */
const CLOCK_MARGIN_MS = 25 * HOUR_MS;

/** How long a view may last and still be counted by its end. */
const LONGEST_VIEW_MS = 7 * DAY_MS;

/** How late beats may come, and a bit: before that, what is told of a day may still change. */
const SEAL_AFTER_MS = 26 * HOUR_MS;

/** A day (UTC) as `2026-11-25`. */
export const dayOf = (epochMs: number): string => new Date(epochMs).toISOString().slice(0, 10);

/** When a day begins, epoch milliseconds. */
export const startOfDayMs = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Up to when rollups are final, epoch milliseconds: views that began or ended before are told of in full, unless erased. */
export const sealedThroughMs = (nowMs: number): number => Math.floor((nowMs - SEAL_AFTER_MS) / DAY_MS) * DAY_MS;

/** A day's edges as parameters of a statement, and the hours in which views have their ids that began or ended on it. */
export const dayParams = (day: string) => {
  const fromMs = startOfDayMs(day);
  const toMs = fromMs + DAY_MS;
  return {
    from_ms: fromMs,
    to_ms: toMs,
    from_hour: Math.max(0, (fromMs - LONGEST_VIEW_MS - CLOCK_MARGIN_MS) / 1000),
    to_hour: (toMs + CLOCK_MARGIN_MS) / 1000,
  };
};

/** How many days before a day the views may have begun that count on it. */
export const REACH_DAYS = Math.ceil((LONGEST_VIEW_MS + CLOCK_MARGIN_MS) / DAY_MS);

/** Holds rows of views to those that {@link dayParams} names. */
export const HOURS_OF_DAY = 'view_hour >= {from_hour:DateTime} AND view_hour < {to_hour:DateTime}';
