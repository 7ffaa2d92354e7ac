import type { Environment, ViewTimeline } from '@playhead/contract/api';
import { queryOptions } from '@tanstack/react-query';
import type { Api } from '../../../api/client.ts';
import { COMPARED_KEYS } from './comparison.ts';

/** Milliseconds between two looks at a view that goes on. */
const REFRESH_MS = 5000;
/** Pages in sight report more often than that. */
const QUIET_AFTER_MS = 150_000;

/** Whether a view is still being watched, as far as is known. */
export const isGoingOn = ({ view }: Pick<ViewTimeline, 'view'>, nowMs: number): boolean =>
  view.exit === null && view.state !== 'ended' && nowMs - Date.parse(view.last_at) < QUIET_AFTER_MS;

/** One view from beginning to end; asks again by itself as long as it goes on. */
export const viewQuery = (api: Api, viewId: string) =>
  queryOptions({
    queryKey: ['view', viewId],
    queryFn: ({ signal }) => api.views.show(viewId, { signal }),
    refetchInterval: ({ state: { data } }) =>
      data !== undefined && isGoingOn(data, Date.now()) ? REFRESH_MS : (false as const),
    refetchIntervalInBackground: false,
  });

/** What is usual with a player: the numbers of its views of the last 24 hours. */
export const usualQuery = (api: Api, playerNo: number, environment: string) =>
  queryOptions({
    queryKey: ['player', playerNo, 'usual', environment],
    queryFn: ({ signal }) =>
      api.statistics(
        { metrics: COMPARED_KEYS, player_no: playerNo, environment: environment as Environment },
        { signal },
      ),
    staleTime: 60_000,
  });
