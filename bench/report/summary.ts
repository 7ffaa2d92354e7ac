/**
 * The value below which a share of the values lies, interpolated between the two nearest (R's type 7, Hyndman & Fan 1996).
 *
 * @param share from 0 to 1; 0.5 is the median.
 * @returns NaN of no values.
 */
export function quantile(values: readonly number[], share: number): number {
  const ordered = Float64Array.from(values).sort();
  const place = (ordered.length - 1) * share;
  const below = ordered[Math.floor(place)] ?? Number.NaN;
  const above = ordered[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** The middle of the values; see {@link quantile}. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);
