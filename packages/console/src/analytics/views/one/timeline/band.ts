/** What somebody who watched would have said of a stretch of a view. */
export const BAND_KINDS = ['starting', 'ad', 'playing', 'stalled', 'seeking', 'paused', 'failed', 'silent'] as const;

/** See {@link BAND_KINDS}. `silent`: nothing is told, as when the device slept. */
export type BandKind = (typeof BAND_KINDS)[number];

/** A stretch of a view in which one thing went on; milliseconds since the view began, the end exclusive. */
export interface Band {
  readonly kind: BandKind;
  readonly fromMs: number;
  readonly toMs: number;
}

/** Lays a band over others: what lies beneath it is cut away. */
export function overlay(bands: readonly Band[], top: Band): readonly Band[] {
  if (top.toMs <= top.fromMs) return bands;
  const beside = bands.flatMap((band) => [
    { ...band, toMs: Math.min(band.toMs, top.fromMs) },
    { ...band, fromMs: Math.max(band.fromMs, top.toMs) },
  ]);
  return [...beside.filter(isLong), top].sort((one, other) => one.fromMs - other.fromMs);
}

/** Neighbours of one kind as one band. */
export function joined(bands: readonly Band[]): readonly Band[] {
  const whole: Band[] = [];
  for (const band of bands.filter(isLong)) {
    const last = whole.at(-1);
    if (last?.kind === band.kind && last.toMs === band.fromMs) whole[whole.length - 1] = { ...last, toMs: band.toMs };
    else whole.push(band);
  }
  return whole;
}

const isLong = ({ fromMs, toMs }: Band): boolean => toMs > fromMs;
