import type { Environment } from '@playhead/contract/api';
import { type AnalyticsSearch, PRESETS, type Preset } from './analytics-search.ts';
import { askedRange, DEFAULT_PRESET, endsNow } from './range.ts';

/** What the frame of the analytics pages shows: which views, of which time. */
export interface AnalyticsView {
  readonly preset: Preset;
  /** Days or minutes that were chosen instead of the preset. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** IANA name. */
  readonly zone: string;
  readonly isCompared: boolean;
  /** As the API takes them. */
  readonly filters: readonly string[];
  readonly playerNo: number | undefined;
  readonly environment: Environment;
}

/** What an address means. `zone` is the time zone where it names none. */
export const viewOf = (search: AnalyticsSearch, zone: string): AnalyticsView => ({
  preset: PRESETS.find((each) => each === search.range) ?? DEFAULT_PRESET,
  from: search.from,
  to: search.to,
  zone: search.tz ?? zone,
  isCompared: search.compare !== 'off',
  filters: search.filter ?? [],
  playerNo: search.player,
  environment: search.environment ?? 'production',
});

const rangeSearch = ({ preset, from, to }: AnalyticsView): AnalyticsSearch => ({
  range: preset,
  ...(from === undefined || to === undefined ? {} : { from, to }),
});

/** Range and bucket width of a view at a moment; see {@link askedRange}. */
export const rangeOfView = (view: AnalyticsView, nowMs: number) => askedRange(rangeSearch(view), view.zone, nowMs);

/** Whether the numbers of a view still change by themselves. */
export const goesOn = (view: AnalyticsView, nowMs: number): boolean => endsNow(rangeSearch(view), view.zone, nowMs);

/** Which views a request is about: `player_no`, `environment`, `from`, `to` and `filter` of the API. */
export function scopeRequest(view: AnalyticsView, nowMs: number) {
  const { fromMs, toMs } = rangeOfView(view, nowMs);
  return {
    environment: view.environment,
    from: new Date(fromMs).toISOString(),
    to: new Date(toMs).toISOString(),
    ...(view.playerNo === undefined ? {} : { player_no: view.playerNo }),
    ...(view.filters.length === 0 ? {} : { filter: view.filters }),
  };
}

/** {@link scopeRequest} with the buckets of a series in the view's time zone, and compared where the view is. */
export const seriesRequest = (view: AnalyticsView, nowMs: number) => ({
  ...scopeRequest(view, nowMs),
  interval: rangeOfView(view, nowMs).interval,
  timezone: view.zone,
  ...(view.isCompared ? { compare: 'previous' as const } : {}),
});
