import type { PreviousStatistics, Statistics } from '@playhead/contract/api';

/** What was in the range before, and how far the present range is from it. */
export const compareStatistics = (present: Statistics, before: Statistics): PreviousStatistics => ({
  from: before.from,
  to: before.to,
  totals: before.totals,
  series: before.series,
  change: Object.fromEntries(
    Object.entries(before.totals).map(([key, { value }]) => [key, changeOf(present.totals[key]?.value ?? null, value)]),
  ),
});

const changeOf = (present: number | null, before: number | null) => {
  if (present === null || before === null) return { difference: null, relative: null };
  return { difference: present - before, relative: before === 0 ? null : (present - before) / before };
};
