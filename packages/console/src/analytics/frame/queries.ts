import type { DimensionId } from '@playhead/contract/dimensions';
import type { MetricKey, ViewNumberId } from '@playhead/contract/metrics';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Api } from '../../api/client.ts';
import type { Order } from './analytics-search.ts';
import { type AnalyticsView, goesOn, scopeRequest, seriesRequest } from './analytics-view.ts';

/** First word of the key of everything that the analytics pages ask for, so that one button can have all of it asked anew. */
export const ANALYTICS_KEY = 'analytics';

/** Milliseconds between two looks at numbers that go on, while the page is visible. */
export const REFRESH_MS = 30_000;

/** Options of a query about a view: the numbers before stay meanwhile, and those that go on are asked for again by themselves. */
export const viewOptions = (view: AnalyticsView) => ({
  placeholderData: keepPreviousData,
  staleTime: 10_000,
  refetchInterval: () => (goesOn(view, Date.now()) ? REFRESH_MS : (false as const)),
  refetchIntervalInBackground: false,
});

/** Totals and series of metrics, compared where the view is. */
export const seriesQuery = (api: Api, view: AnalyticsView, metrics: readonly MetricKey[]) =>
  queryOptions({
    queryKey: [ANALYTICS_KEY, 'series', view, metrics],
    queryFn: ({ signal }) => api.statistics({ metrics, ...seriesRequest(view, Date.now()) }, { signal }),
    ...viewOptions(view),
  });

/** What a breakdown is asked for. */
export interface BreakdownWish {
  readonly by: DimensionId;
  readonly metrics: readonly MetricKey[];
  readonly order: Order;
  readonly limit: number;
  /** Filters beside those of the view. */
  readonly filter?: readonly string[];
}

/** Metrics of each value of a dimension. */
export const breakdownQuery = (api: Api, view: AnalyticsView, { filter = [], ...wish }: BreakdownWish) =>
  queryOptions({
    queryKey: [ANALYTICS_KEY, 'breakdown', view, wish, filter],
    queryFn: ({ signal }) =>
      api.statistics.breakdown(
        { ...wish, ...scopeRequest({ ...view, filters: [...view.filters, ...filter] }, Date.now()) },
        { signal },
      ),
    ...viewOptions(view),
  });

/** How the numbers of views are spread. */
export const histogramQuery = (api: Api, view: AnalyticsView, metric: ViewNumberId) =>
  queryOptions({
    queryKey: [ANALYTICS_KEY, 'histogram', view, metric],
    queryFn: ({ signal }) => api.statistics.histogram({ metric, ...scopeRequest(view, Date.now()) }, { signal }),
    ...viewOptions(view),
  });

/** The players that can be chosen, by name. */
export const playerChoiceQuery = (api: Api) =>
  queryOptions({
    queryKey: ['players', 'choice'],
    queryFn: () => api.players.list({ page_no: 1, page_size: 1000, sort_type: 'desc' }),
    staleTime: 60_000,
  });
