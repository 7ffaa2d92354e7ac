import type { CSSProperties } from 'react';
import type { Stretch } from './course.ts';
import type { Sight } from './zoom.ts';

/** Where a moment is, percent of the width in sight. */
export const placeOf = (atMs: number, { fromMs, toMs }: Sight): number =>
  toMs > fromMs ? ((atMs - fromMs) / (toMs - fromMs)) * 100 : 0;

/** Left and width of a stretch, cut to what is in sight; undefined where none of it is. */
export function extentOf({ fromMs, toMs }: Stretch, sight: Sight): CSSProperties | undefined {
  const left = Math.max(0, placeOf(fromMs, sight));
  const right = Math.min(100, placeOf(toMs, sight));
  return right < 0 || left > 100 || right < left ? undefined : { left: `${left}%`, width: `${right - left}%` };
}
