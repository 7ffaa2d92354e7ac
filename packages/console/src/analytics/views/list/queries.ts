import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import type { Api } from '../../../api/client.ts';
import { type AnalyticsView, scopeRequest } from '../../frame/analytics-view.ts';
import { ANALYTICS_KEY } from '../../frame/queries.ts';
import type { ViewListOrder } from './view-list-search.ts';

/** Views shown at once; more on demand. */
const PAGE_SIZE = 100;

/** Views of the frame's range and filters, page after page. They do not change under the reader's eyes: a look again is asked for. */
export const viewListQuery = (api: Api, view: AnalyticsView, order: ViewListOrder, bots: 'include' | 'exclude') =>
  infiniteQueryOptions({
    queryKey: [ANALYTICS_KEY, 'views', view, order, bots],
    queryFn: ({ pageParam, signal }) =>
      api.views.list(
        {
          ...scopeRequest(view, Date.now()),
          order,
          bots,
          limit: PAGE_SIZE,
          ...(pageParam === null ? {} : { cursor: pageParam }),
        },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
