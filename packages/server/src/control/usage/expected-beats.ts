import type { DayOfBeats } from './beat-usage.ts';
import { dayOf, monthOf } from './months.ts';

const DAY_MS = 86_400_000;
/** What Media Analytics takes for a month. */
const MONTH_DAYS = 30;

/**
 * Media Analytics' forecast of a month: (beats of the month up to the previous day) / (that day's number) x 30, rounded. On the first
 * of a month there is nothing to go by, and it is null.
 */
export function expectedBeats(days: readonly DayOfBeats[], nowMs: number): number | null {
  const yesterday = dayOf(nowMs - DAY_MS);
  if (!yesterday.startsWith(monthOf(nowMs))) return null;
  return Math.round((beatsUntil(days, yesterday) / Number(yesterday.slice(-2))) * MONTH_DAYS);
}

/** Beats of a day's month, up to the end of that day. */
export const beatsUntil = (days: readonly DayOfBeats[], last: string): number =>
  days
    .filter(({ day }) => day.startsWith(last.slice(0, -3)) && day <= last)
    .reduce((total, { beats }) => total + beats, 0);
