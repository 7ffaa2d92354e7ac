/** What narrows the audit log, as its address remembers it. */
export interface AuditSearch {
  readonly actor?: string;
  /** An action, or the first part of some. */
  readonly action?: string;
  /** Days in the viewer's time zone, `2026-11-25`; both are within the range. */
  readonly since?: string;
  readonly until?: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MAX_LENGTH = 300;

/** Reads the log's part of an address. Whatever makes no sense counts as absent. */
export function parseAuditSearch(search: Record<string, unknown>): AuditSearch {
  return {
    ...textOf('actor', search),
    ...textOf('action', search),
    ...dayOf('since', search),
    ...dayOf('until', search),
  };
}

function textOf(key: 'actor' | 'action', search: Record<string, unknown>): AuditSearch {
  const value = search[key];
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  const isSayable = text !== '' && text.length <= MAX_LENGTH && !/[\p{Cc}\p{Cs}]/u.test(text);
  return isSayable ? { [key]: text } : {};
}

function dayOf(key: 'since' | 'until', search: Record<string, unknown>): AuditSearch {
  const value = search[key];
  const isDay = typeof value === 'string' && DAY.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00`));
  return isDay ? { [key]: value } : {};
}

/** When a day begins in the viewer's time zone; epoch milliseconds. */
export const startOfDayMs = (day: string): number => Date.parse(`${day}T00:00:00`);

/** When the day after one begins, which in a night of changed clocks is not 24 hours later. */
export function endOfDayMs(day: string): number {
  const next = new Date(startOfDayMs(day));
  next.setDate(next.getDate() + 1);
  return next.getTime();
}
