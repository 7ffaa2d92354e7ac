/** How fast each account may report. */
export interface AccountRates {
  /**
   * Takes what a report's accounts need, of all of them or of none.
   *
   * @param beats how many beats each account has in it.
   * @returns how long to wait, milliseconds; 0 where it was taken.
   */
  take(beats: ReadonlyMap<number, number>): number;
}

/** After a rest an account may report as much at once as it may in so many seconds: players that come back from a tunnel do. */
const BURST_SECONDS = 10;

/**
 * A bucket of beats for each account, filled steadily.
 *
 * @param perSecond beats that an account may report in the long run; 0 lets everything in.
 */
export function createAccountRates(perSecond: number, now: () => number): AccountRates {
  const full = perSecond * BURST_SECONDS;
  const buckets = new Map<number, { left: number; atMs: number }>();

  const leftOf = (accountId: number): number => {
    const bucket = buckets.get(accountId);
    if (!bucket) return full;
    return Math.min(full, bucket.left + (Math.max(0, now() - bucket.atMs) / 1000) * perSecond);
  };

  return {
    take: (beats) => {
      if (perSecond === 0) return 0;
      // A report of more than a full bucket could never be taken; it takes the bucket into debt instead.
      const missing = [...beats].map(([accountId, count]) => Math.min(count, full) - leftOf(accountId));
      const most = Math.max(0, ...missing);
      if (most > 0) return Math.ceil((most / perSecond) * 1000);
      for (const [accountId, count] of beats) buckets.set(accountId, { left: leftOf(accountId) - count, atMs: now() });
      return 0;
    },
  };
}
