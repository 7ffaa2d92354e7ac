import type { RetentionBucket } from '@playhead/contract/api';

/** A part of a content; milliseconds. */
export interface Part {
  readonly start_ms: number;
  readonly end_ms: number;
}

/** From so many plays a viewer on, a part counts as watched again. */
const AGAIN = 1.2;

/** Neighbouring parts that viewers came back to, the most often seen again first. */
export function rewatchedSpots(buckets: readonly RetentionBucket[]): readonly Part[] {
  const spots: (Part & { again: number })[] = [];
  for (const { start_ms, end_ms, plays, viewers } of buckets) {
    const again = viewers > 0 ? plays / viewers : 0;
    const last = spots.at(-1);
    if (again < AGAIN) continue;
    if (last?.end_ms === start_ms) spots[spots.length - 1] = { ...last, end_ms, again: Math.max(last.again, again) };
    else spots.push({ start_ms, end_ms, again });
  }
  return spots.sort((one, other) => other.again - one.again);
}
