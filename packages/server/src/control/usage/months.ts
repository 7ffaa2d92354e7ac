const MONTH_LENGTH = 'YYYY-MM'.length;
const DAY_LENGTH = 'YYYY-MM-DD'.length;

/** Day of a moment, UTC: `YYYY-MM-DD`. */
export const dayOf = (epochMs: number): string => new Date(epochMs).toISOString().slice(0, DAY_LENGTH);

/** Month of a moment, UTC: `YYYY-MM`. */
export const monthOf = (epochMs: number): string => new Date(epochMs).toISOString().slice(0, MONTH_LENGTH);

/** First day of a month. */
export const firstDayOf = (month: string): string => `${month}-01`;

/** First moment of the month that follows the one of a moment, epoch milliseconds. */
export function nextMonthMs(epochMs: number): number {
  const date = new Date(epochMs);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1);
}

/** The last months up to the one of a moment, newest first. */
export function monthsUntil(epochMs: number, count: number): readonly string[] {
  const date = new Date(epochMs);
  return Array.from({ length: count }, (_, index) =>
    monthOf(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - index)),
  );
}

/** The days of a moment's month up to that moment, oldest first. */
export function daysUntil(epochMs: number): readonly string[] {
  const date = new Date(epochMs);
  return Array.from({ length: date.getUTCDate() }, (_, index) =>
    dayOf(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), index + 1)),
  );
}
