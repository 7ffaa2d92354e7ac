import type { RetentionBucket } from '@playhead/contract/api';
import type { MarkRow } from './compile-retention.ts';

interface CurveParts {
  readonly marks: readonly MarkRow[];
  readonly durationMs: number;
  readonly viewers: number;
  readonly buckets: number;
}

/** The curve: equal buckets of whole seconds, fewer than asked for where the content has fewer seconds. */
export const curveOf = ({ marks, durationMs, viewers, buckets }: CurveParts): RetentionBucket[] => {
  const seconds = Math.ceil(durationMs / 1000);
  const plays = perSecond(marks, 'view', seconds);
  const seen = perSecond(marks, 'viewer', seconds);
  const count = Math.min(buckets, seconds);
  return Array.from({ length: count }, (_, index) => {
    const start = Math.floor((index * seconds) / count);
    const end = Math.floor(((index + 1) * seconds) / count);
    const average = mean(seen.slice(start, end));
    return {
      start_ms: start * 1000,
      end_ms: Math.min(end * 1000, durationMs),
      plays: mean(plays.slice(start, end)),
      viewers: average,
      share: viewers > 0 ? average / viewers : null,
    };
  });
};

/** How many there were in each second, out of where they came and went. */
const perSecond = (marks: readonly MarkRow[], whom: MarkRow['whom'], seconds: number): readonly number[] => {
  const deltas = new Map(marks.filter((mark) => mark.whom === whom).map(({ second, delta }) => [second, delta]));
  let present = 0;
  return Array.from({ length: seconds }, (_, second) => {
    present += deltas.get(second) ?? 0;
    return present;
  });
};

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The end of what was played, in milliseconds; 0 where nothing was. */
export const playedUpTo = (marks: readonly MarkRow[]): number =>
  Math.max(
    0,
    ...marks
      .filter(({ whom }) => whom === 'view')
      .slice(-1)
      .map(({ second }) => second * 1000),
  );
