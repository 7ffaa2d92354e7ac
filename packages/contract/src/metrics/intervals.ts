/** Widths of a time series' buckets, in seconds. */
export const INTERVAL_SECONDS = { '1m': 60, '5m': 300, '10m': 600, '1h': 3600, '1d': 86_400 } as const;

/** Width of a bucket. */
export type Interval = keyof typeof INTERVAL_SECONDS;

/** The most buckets that one series may have. */
export const MAX_BUCKETS = 1500;
