import type { LiveNumbers } from '@playhead/contract/api';

/** The viewers at one moment; epoch milliseconds. */
export interface ViewersPoint {
  readonly atMs: number;
  readonly viewers: number;
}

/** What has come of the numbers of this moment. */
export interface LiveState {
  readonly numbers: LiveNumbers | undefined;
  /** The last half hour, oldest first. */
  readonly points: readonly ViewersPoint[];
  /** When numbers last came, by this browser's clock. */
  readonly heardAtMs: number | undefined;
}

/** How far back the line goes. */
export const SHOWN_MS = 30 * 60_000;
/** Numbers come every three seconds; after so many without any the page says that it stands still. */
export const STALE_AFTER_MS = 12_000;

/** Before anything has come. */
export const NOTHING_YET: LiveState = { numbers: undefined, points: [], heardAtMs: undefined };

/** The state with numbers that have just come. */
export function withNumbers({ points }: LiveState, numbers: LiveNumbers, nowMs: number): LiveState {
  const atMs = Date.parse(numbers.now.at);
  const earlier = points.filter((point) => point.atMs < atMs && point.atMs >= atMs - SHOWN_MS);
  return { numbers, heardAtMs: nowMs, points: [...earlier, { atMs, viewers: numbers.now.viewers }] };
}

/** Whether numbers are overdue. */
export const isStale = ({ heardAtMs }: LiveState, nowMs: number): boolean =>
  heardAtMs !== undefined && nowMs - heardAtMs > STALE_AFTER_MS;

/** What came before the page was open, then what came since; oldest first. */
export function joinedPoints(before: readonly ViewersPoint[], since: readonly ViewersPoint[]): readonly ViewersPoint[] {
  const firstMs = since[0]?.atMs ?? Number.POSITIVE_INFINITY;
  return [...before.filter(({ atMs }) => atMs < firstMs), ...since];
}
