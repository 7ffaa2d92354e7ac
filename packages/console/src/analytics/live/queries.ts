import type { Environment, ViewSummary } from '@playhead/contract/api';
import { queryOptions } from '@tanstack/react-query';
import type { Api } from '../../api/client.ts';
import { SHOWN_MS, type ViewersPoint } from './live-state.ts';

/** How far back errors and stalls are shown. */
const TROUBLES_MS = 15 * 60_000;
const TROUBLES_REFRESH_MS = 6000;
const MOST_TROUBLES = 30;

/** Viewers by the minute over the last half hour, for the line before the page was open. */
export const historyQuery = (api: Api, environment: Environment) =>
  queryOptions({
    queryKey: ['live', 'history', environment],
    queryFn: async ({ signal }): Promise<readonly ViewersPoint[]> => {
      const from = new Date(Date.now() - SHOWN_MS).toISOString();
      const { series } = await api.concurrency({ environment, from, interval: '1m' }, { signal });
      return series.map(({ start, mean }) => ({ atMs: Date.parse(start), viewers: Math.round(mean) }));
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

/** Views of the last minutes with an error or a stall, whichever was heard of last first. */
export const troublesQuery = (api: Api, environment: Environment) =>
  queryOptions({
    queryKey: ['live', 'troubles', environment],
    queryFn: async ({ signal }): Promise<readonly ViewSummary[]> => {
      const from = new Date(Date.now() - 4 * TROUBLES_MS).toISOString();
      const ask = (filter: string) =>
        api.views.list({ environment, from, filter: [filter], limit: MOST_TROUBLES }, { signal });
      const [failed, stalled] = await Promise.all([ask('!error_code:'), ask('rebuffered:true')]);
      return latestOf([...failed.list, ...stalled.list], Date.now() - TROUBLES_MS);
    },
    refetchInterval: TROUBLES_REFRESH_MS,
    refetchIntervalInBackground: false,
  });

function latestOf(views: readonly ViewSummary[], fromMs: number): readonly ViewSummary[] {
  const each = [...new Map(views.map((view) => [view.view_id, view])).values()];
  return each
    .filter(({ last_at }) => Date.parse(last_at) >= fromMs)
    .sort((one, other) => other.last_at.localeCompare(one.last_at))
    .slice(0, MOST_TROUBLES);
}
