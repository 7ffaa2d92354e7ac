/** A request whose timestamp is this far from the server's clock, or further, is refused: five minutes. */
export const MAX_CLOCK_SKEW_MS = 5 * 60 * 1000;

/** Enough digits for any date that JavaScript knows; more cannot be a time. */
const DECIMAL_MS = /^\d{1,16}$/;

/**
 * Whether a request's timestamp is near enough to the server's clock.
 *
 * @param timestamp as it came: decimal epoch milliseconds. Signs, spaces, fractions and exponents make it stale.
 */
export function isFreshTimestamp(timestamp: string, nowMs: number): boolean {
  return DECIMAL_MS.test(timestamp) && Math.abs(nowMs - Number(timestamp)) < MAX_CLOCK_SKEW_MS;
}
