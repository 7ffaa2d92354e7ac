import { SCORE_RULES } from '@playhead/contract/metrics';

/** What is hunted for most, as filters of the API. */
export const QUICK_FILTERS = {
  failed: 'playback_failure:true',
  stalled: 'rebuffered:true',
  slow: `startup_time>${SCORE_RULES.goodView.startupMs}`,
  left: 'exit_before_start:true',
} as const;

/** See {@link QUICK_FILTERS}; `all` is none of them. */
export type QuickFilter = keyof typeof QUICK_FILTERS | 'all';

const NAMES = Object.keys(QUICK_FILTERS) as (keyof typeof QUICK_FILTERS)[];

/** The first of them that is among the filters. */
export const quickFilterIn = (filters: readonly string[]): QuickFilter =>
  NAMES.find((name) => filters.includes(QUICK_FILTERS[name])) ?? 'all';

/** The filters with one of them in place of those that were there. */
export function withQuickFilter(filters: readonly string[], chosen: QuickFilter): readonly string[] {
  const others = filters.filter((filter) => !NAMES.some((name) => QUICK_FILTERS[name] === filter));
  return chosen === 'all' ? others : [...others, QUICK_FILTERS[chosen]];
}
