const DAY_MS = 86_400_000;

/** What a clock in a time zone shows at a moment: `2026-11-25T09:30:15`. */
export function wallClock(epochMs: number, timeZone: string): string {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(epochMs)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}`;
}

/**
 * The moment at which a clock in a time zone shows a day and time; epoch milliseconds. A time that the clock skips is that long after
 * the gap's beginning, one that it shows twice is the first.
 */
export function momentOf(wall: string, timeZone: string): number {
  const wanted = Date.parse(`${wall}Z`);
  const offsetAt = (epochMs: number) =>
    Date.parse(`${wallClock(epochMs, timeZone)}Z`) - Math.floor(epochMs / 1000) * 1000;
  const [before, after] = [wanted - offsetAt(wanted - DAY_MS), wanted - offsetAt(wanted + DAY_MS)];
  const fits = (epochMs: number) => epochMs + offsetAt(epochMs) === wanted;
  return fits(before) ? before : fits(after) ? after : before;
}

/** A day so many days later: `2026-11-25`. */
export const dayLater = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

const formatOf = (timeZone: string) =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
