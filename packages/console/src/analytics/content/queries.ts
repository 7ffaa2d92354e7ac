import type { Breakdown } from '@playhead/contract/api';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Api } from '../../api/client.ts';
import { type AnalyticsView, scopeRequest } from '../frame/analytics-view.ts';
import { filterOfValue } from '../frame/filters/filter.ts';
import { ANALYTICS_KEY } from '../frame/queries.ts';
import type { ContentSearch } from './content-search.ts';

/** The numbers of a content, in the list and on its page. */
export const CONTENT_METRICS = [
  'plays',
  'play_time',
  'average_completion',
  'completion_rate',
  'playback_failure_percentage',
] as const;

/** A content with its numbers. */
export interface ContentRow {
  readonly search: ContentSearch;
  /** Its title where one is known, else its id; undefined for what has neither. */
  readonly name: string | undefined;
  readonly views: number;
  readonly metrics: Breakdown['values'][number]['metrics'];
}

const MOST = 100;

/** The filter for one content. */
export const contentFilter = ({ video, title }: ContentSearch): string =>
  video === undefined ? filterOfValue('title', title ?? '') : filterOfValue('video_id', video);

/** Contents by id, and by title where a view tells no id; the most watched first. */
export const contentsQuery = (api: Api, view: AnalyticsView) =>
  queryOptions({
    queryKey: [ANALYTICS_KEY, 'contents', view],
    queryFn: async ({ signal }): Promise<{ readonly rows: readonly ContentRow[]; readonly isTruncated: boolean }> => {
      const scope = scopeRequest(view, Date.now());
      const ask = (by: 'video_id' | 'title', filter: string) =>
        api.statistics.breakdown(
          { ...scope, by, metrics: CONTENT_METRICS, order: 'views', limit: MOST, filter: [...view.filters, filter] },
          { signal },
        );
      const [byId, byTitle, recent] = await Promise.all([
        ask('video_id', '!video_id:'),
        ask('title', 'video_id:'),
        api.views.list({ ...scope, limit: 500 }, { signal }),
      ]);
      const titles = new Map(recent.list.map((one) => [one.video_id, one.title]));
      const rows = [
        ...byId.values.map((one) =>
          rowOf({ video: String(one.value) }, titles.get(String(one.value)) ?? String(one.value), one),
        ),
        ...byTitle.values.map((one) => rowOf({ title: String(one.value) }, String(one.value) || undefined, one)),
      ].sort((one, other) => other.views - one.views);
      return { rows, isTruncated: byId.total_values > MOST || byTitle.total_values > MOST };
    },
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });

const rowOf = (
  search: ContentSearch,
  name: string | undefined,
  { views, metrics }: Breakdown['values'][number],
): ContentRow => ({ search, name, views, metrics });

/** Which parts of a content were watched. */
export const retentionQuery = (api: Api, view: AnalyticsView, { video, title }: ContentSearch) =>
  queryOptions({
    queryKey: [ANALYTICS_KEY, 'retention', view, video, title],
    queryFn: ({ signal }) =>
      api.retention(
        {
          ...scopeRequest(view, Date.now()),
          ...(video === undefined ? { title: title ?? '' } : { video_id: video }),
        },
        { signal },
      ),
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });

/** Numbers of a content, what went wrong with it, and its latest view, which tells title and source. */
export const contentQuery = (api: Api, view: AnalyticsView, search: ContentSearch) =>
  queryOptions({
    queryKey: [ANALYTICS_KEY, 'content', view, search.video, search.title],
    queryFn: async ({ signal }) => {
      const filter = [...view.filters, contentFilter(search)];
      const scope = { ...scopeRequest(view, Date.now()), filter };
      const [{ totals }, errors, sources, titles] = await Promise.all([
        api.statistics({ ...scope, metrics: CONTENT_METRICS }, { signal }),
        api.statistics.breakdown(
          { ...scope, by: 'error_code', metrics: ['views'], filter: [...filter, '!error_code:'], limit: 15 },
          { signal },
        ),
        api.statistics.breakdown({ ...scope, by: 'source_url', metrics: ['views'], limit: 1 }, { signal }),
        api.statistics.breakdown({ ...scope, by: 'title', metrics: ['views'], limit: 1 }, { signal }),
      ]);
      const first = (breakdown: Breakdown) => String(breakdown.values[0]?.value ?? '') || undefined;
      return { totals, errors: errors.values, source: first(sources), title: first(titles) };
    },
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
