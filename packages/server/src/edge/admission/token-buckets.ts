/** A bucket for each key: so many tokens at once, and so many more each second. */
export interface TokenBuckets {
  /** Takes a token. @returns how long to wait for one where there is none, else 0. */
  take(key: string): number;
  /** How long to wait for a token, without taking it; 0 where there is one. */
  waitMs(key: string): number;
}

/** Tokens as the time in which they come back: whole numbers for the usual rates, so that nothing is lost in adding them up. */
interface Bucket {
  readonly creditMs: number;
  /** Since when it has so much. */
  readonly atMs: number;
}

/** Beyond so many keys the ones that were not asked for the longest are forgotten: their buckets are full again. */
const CAPACITY = 10_000;

/**
 * @param perSecond tokens that come back each second; more than 0.
 * @param burst tokens that a full bucket has; at least 1.
 */
export function createTokenBuckets(
  { perSecond, burst }: { readonly perSecond: number; readonly burst: number },
  now: () => number,
  capacity = CAPACITY,
): TokenBuckets {
  const buckets = new Map<string, Bucket>();
  const tokenMs = 1000 / perSecond;
  const fullMs = burst * tokenMs;

  /** Puts the key at the young end: a Map iterates in the order of insertion. */
  function keep(key: string, bucket: Bucket): void {
    buckets.delete(key);
    buckets.set(key, bucket);
    for (const oldest of buckets.keys()) {
      if (buckets.size <= capacity) break;
      buckets.delete(oldest);
    }
  }

  function creditOf(key: string): number {
    const bucket = buckets.get(key);
    if (!bucket) return fullMs;
    return Math.min(fullMs, bucket.creditMs + Math.max(0, now() - bucket.atMs));
  }

  const waitMs = (creditMs: number) => (creditMs >= tokenMs ? 0 : Math.ceil(tokenMs - creditMs));
  return {
    take: (key) => {
      const creditMs = creditOf(key);
      const isThere = creditMs >= tokenMs;
      keep(key, { creditMs: isThere ? creditMs - tokenMs : creditMs, atMs: now() });
      return isThere ? 0 : waitMs(creditMs);
    },
    waitMs: (key) => waitMs(creditOf(key)),
  };
}
