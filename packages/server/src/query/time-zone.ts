/** The days of a time zone. */
export interface TimeZone {
  /** IANA name. */
  readonly name: string;
  /** First moment of the day that a moment lies in, epoch milliseconds. */
  readonly dayStartMs: (epochMs: number) => number;
  /** First moment of the day after the one that a moment lies in. */
  readonly nextDayStartMs: (epochMs: number) => number;
}

const DAY_MS = 86_400_000;

/** No clock on earth is further from UTC. */
const FURTHEST_MS = 16 * 3_600_000;

/** Opens a time zone by its IANA name; undefined where there is none of that name. */
export const openTimeZone = (name: string): TimeZone | undefined => {
  const dayOf = createDayOf(name);
  if (dayOf === undefined) return undefined;
  const startOf = createStartOf(dayOf.day);
  return {
    name: dayOf.name,
    dayStartMs: (epochMs) => startOf(dayOf.day(epochMs)),
    nextDayStartMs: (epochMs) => startOf(dayOf.day(epochMs) + 1),
  };
};

/** Days since 1970 by the calendar of the place. */
type DayOf = (epochMs: number) => number;

const createDayOf = (name: string): { readonly name: string; readonly day: DayOf } | undefined => {
  // Offsets as `+09:00` are not names, though some engines take them.
  if (!/^[A-Za-z][\w+/-]*$/.test(name)) return undefined;
  try {
    const format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone: name,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
    const day: DayOf = (epochMs) => {
      const parts = new Map(format.formatToParts(epochMs).map(({ type, value }) => [type, Number(value)]));
      return Date.UTC(parts.get('year') ?? 0, (parts.get('month') ?? 1) - 1, parts.get('day')) / DAY_MS;
    };
    return { name: format.resolvedOptions().timeZone, day };
  } catch {
    return undefined;
  }
};

/**
 * First moment at which a place is on a day or, where it skipped that day, on the next: where clocks are put forward at midnight the
 * day begins at one. Found by halving, to the second; moments that are asked for often are remembered.
 */
const createStartOf = (dayOf: DayOf): DayOf => {
  const remembered = new Map<number, number>();
  return (day) => {
    const known = remembered.get(day);
    if (known !== undefined) return known;
    const found = firstSecondFrom(day * DAY_MS - FURTHEST_MS, day * DAY_MS + FURTHEST_MS, (ms) => dayOf(ms) >= day);
    remembered.set(day, found);
    return found;
  };
};

const firstSecondFrom = (fromMs: number, toMs: number, holds: (epochMs: number) => boolean): number => {
  let [low, high] = [Math.floor(fromMs / 1000), Math.ceil(toMs / 1000)];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle * 1000)) high = middle;
    else low = middle + 1;
  }
  return low * 1000;
};
