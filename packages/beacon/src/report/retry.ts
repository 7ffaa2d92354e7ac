const FIRST_DELAY_MS = 2000;
const LONGEST_DELAY_MS = 120_000;

/** `Retry-After` (RFC 9110, section 10.2.3: seconds or a date) in milliseconds; 0 where there is none to read. */
export const parseRetryAfter = (header: string | null | undefined, wallMs: number): number =>
  Math.max(0, Number(header) * 1000 || Date.parse(header ?? '') - wallMs || 0);

/** Whether another try may fare better: no answer (0), a timeout, too many requests, or a fault of the server. */
export const isWorthAnotherTry = (status: number): boolean =>
  !status || status === 408 || status === 429 || status >= 500;

/**
 * How long to wait before try `tries + 1` (`tries` ≥ 1): exponential with full jitter, at most two minutes; what the server asks for
 * comes on top, so that those it sent away together don't return together.
 */
export const backoffMs = (tries: number, askedMs: number, random: number): number =>
  askedMs + random * Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (tries - 1));
