/** What questions know of time. */
export interface QueryClock {
  readonly now: () => number;
  /** Up to when everything received is in the columnar store, epoch milliseconds; ingest knows. */
  readonly completeThroughMs: () => number;
}
