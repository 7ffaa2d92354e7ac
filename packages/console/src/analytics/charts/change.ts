import type { MetricDefinition } from '@playhead/contract/metrics';

/** How a value stands beside the one before. */
export interface Change {
  readonly direction: 'up' | 'down' | 'same';
  /** Share of the value before, or of fractions the difference itself, without sign. */
  readonly size: number;
  /** Whether it is for the better; undefined where neither more nor less is. */
  readonly isBetter: boolean | undefined;
}

/**
 * The change from `before` to `now`; undefined where either is absent, or a share of nothing would be asked for. Fractions change by
 * their difference: from 1 % to 2 % is one point, not a doubling.
 */
export function changeOf(
  now: number | null | undefined,
  before: number | null | undefined,
  { unit, better }: Pick<MetricDefinition, 'unit' | 'better'>,
): Change | undefined {
  if (typeof now !== 'number' || typeof before !== 'number') return undefined;
  if (now === before) return { direction: 'same', size: 0, isBetter: undefined };
  if (unit !== 'fraction' && before === 0) return undefined;
  const difference = now - before;
  const size = Math.abs(unit === 'fraction' ? difference : difference / before);
  const isBetter = better === 'neither' ? undefined : difference > 0 === (better === 'higher');
  return { direction: difference > 0 ? 'up' : 'down', size, isBetter };
}
