import type { RetentionBucket, Spot } from '@playhead/contract/api';

const MOST_SPOTS = 10;

/** How many standard deviations from the average make a spot. */
const DEVIATIONS = 0.5;

/**
 * Runs of buckets that were played more than the average of the content by half a standard deviation (`hot`), or less (`cold`), ranked
 * by their score: how far their average lies from that of the content, as a part of the way to the highest bucket, or down to none.
 */
export const spotsOf = (buckets: readonly RetentionBucket[]): { readonly hot: Spot[]; readonly cold: Spot[] } => {
  const plays = buckets.map((bucket) => bucket.plays);
  const average = mean(plays);
  const margin = DEVIATIONS * Math.sqrt(mean(plays.map((value) => (value - average) ** 2)));
  const highest = Math.max(...plays);
  if (!(margin > 0)) return { hot: [], cold: [] };
  return {
    hot: ranked(
      runsOf(buckets, (value) => value > average + margin),
      (value) => (value - average) / (highest - average),
    ),
    cold: ranked(
      runsOf(buckets, (value) => value < average - margin),
      (value) => (average - value) / average,
    ),
  };
};

type Run = readonly RetentionBucket[];

const runsOf = (buckets: readonly RetentionBucket[], belongs: (plays: number) => boolean): readonly Run[] => {
  const runs: RetentionBucket[][] = [];
  let current: RetentionBucket[] | undefined;
  for (const bucket of buckets) {
    if (!belongs(bucket.plays)) {
      current = undefined;
    } else if (current) {
      current.push(bucket);
    } else {
      current = [bucket];
      runs.push(current);
    }
  }
  return runs;
};

const ranked = (runs: readonly Run[], scoreOf: (plays: number) => number): Spot[] =>
  runs
    .map((run) => ({
      start_ms: run[0]?.start_ms ?? 0,
      end_ms: run.at(-1)?.end_ms ?? 0,
      score: Math.min(1, Math.max(0, scoreOf(mean(run.map(({ plays }) => plays))))),
    }))
    .sort((one, other) => other.score - one.score || one.start_ms - other.start_ms)
    .slice(0, MOST_SPOTS);

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
