/** Milliseconds as seconds, for people; a dash where there are none. */
export const inSeconds = (ms: number | null): string =>
  ms === null ? '-' : `${(ms / 1000).toLocaleString('en', { maximumFractionDigits: 3 })} s`;

/** A value as it is; a dash where there is none. */
export const orDash = (value: unknown): string =>
  value === null || value === undefined || value === '' ? '-' : String(value);

/** A part of a whole as per cent. */
export const inPercent = (fraction: number | null): string =>
  fraction === null ? '-' : `${(fraction * 100).toLocaleString('en', { maximumFractionDigits: 1 })} %`;
