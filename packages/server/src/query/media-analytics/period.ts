/** A range of time and how wide its points are. */
export interface Period {
  readonly fromMs: number;
  /** Exclusive. */
  readonly toMs: number;
  readonly stepMs: number;
  /** The width as messages tell it. */
  readonly label: '5m' | '1d';
}

type Parsed = { readonly ok: true; readonly period: Period } | { readonly ok: false; readonly details: string };

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const MOST_DAYS = 366;

/**
 * Reads `startDate` and `endDate`, in UTC where they name no offset. A day as `endDate` is meant with all of it, a moment is exclusive.
 * Without `startDate` it is so many days, the last one among them. Up to a day has points of five minutes; anything longer
 * touches a second day and has points of a day.
 */
export function parsePeriod(
  { startDate, endDate }: { readonly startDate?: string | undefined; readonly endDate?: string | undefined },
  nowMs: number,
  defaultDays: number,
): Parsed {
  const start = startDate ? parseMoment(startDate) : undefined;
  const end = endDate ? parseMoment(endDate) : undefined;
  if (startDate && !start) return refuse('startDate', startDate);
  if (endDate && !end) return refuse('endDate', endDate);
  const toMs = end ? end.atMs + (end.isDay ? DAY_MS : 0) : nowMs;
  const fromMs = start?.atMs ?? floorTo(toMs - 1, DAY_MS) - (defaultDays - 1) * DAY_MS;
  if (fromMs >= toMs) return { ok: false, details: 'startDate must come before endDate, and not after now.' };
  if (toMs - fromMs > MOST_DAYS * DAY_MS) return { ok: false, details: `Ask for ${MOST_DAYS} days at most.` };
  const isShort = toMs - fromMs <= DAY_MS;
  return {
    ok: true,
    period: { fromMs, toMs, stepMs: isShort ? 5 * MINUTE_MS : DAY_MS, label: isShort ? '5m' : '1d' },
  };
}

const refuse = (name: string, text: string): Parsed => ({
  ok: false,
  details: `${name} must be YYYY-MM-DD or YYYY-MM-DD HH:mm:ss in UTC, or ISO 8601; not ${JSON.stringify(text.slice(0, 40))}.`,
});

const MOMENT = /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d)(:\d\d)?(\.\d{1,3})?(Z|[+ -]\d\d:\d\d)?)?$/;

function parseMoment(text: string): { readonly atMs: number; readonly isDay: boolean } | undefined {
  const [, day = '', time, seconds = ':00', fraction = '', offset = 'Z'] = MOMENT.exec(text.trim()) ?? [];
  const midnightMs = Date.parse(`${day}T00:00:00Z`);
  // `Date` takes 30 February as 2 March.
  if (Number.isNaN(midnightMs) || !new Date(midnightMs).toISOString().startsWith(day)) return undefined;
  // A plus sign that nobody escaped arrives as a space.
  const at =
    time === undefined ? midnightMs : Date.parse(`${day}T${time}${seconds}${fraction}${offset.replace(' ', '+')}`);
  return Number.isNaN(at) ? undefined : { atMs: at, isDay: time === undefined };
}

/** The beginnings of a period's points, newest first: those that have begun. */
export function pointsOf({ fromMs, toMs, stepMs }: Period, nowMs: number): readonly number[] {
  const newest = floorTo(Math.min(toMs - 1, nowMs), stepMs);
  const count = Math.max(0, (newest - floorTo(fromMs, stepMs)) / stepMs + 1);
  return Array.from({ length: count }, (_, index) => newest - index * stepMs);
}

const floorTo = (epochMs: number, stepMs: number): number => Math.floor(epochMs / stepMs) * stepMs;
