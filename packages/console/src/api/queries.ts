import type { EmbedQuery, Environment, PlayerListQuery } from '@playhead/contract/api';
import { KEY_METRIC_IDS } from '@playhead/contract/metrics';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type Range, rangeQuery } from '../player/statistics/range.ts';
import type { Api } from './client.ts';

/** Milliseconds between two looks at the statistics, while the page is visible. */
export const STATISTICS_REFRESH_MS = 2000;

/** A page of players; the page before stays on screen until the next is there. */
export const playersQuery = (api: Api, query: Required<PlayerListQuery>) =>
  queryOptions({
    queryKey: ['players', query],
    queryFn: () => api.players.list(query),
    placeholderData: keepPreviousData,
  });

/** One player with its domains. */
export const playerQuery = (api: Api, playerNo: number) =>
  queryOptions({ queryKey: ['player', playerNo], queryFn: () => api.players.view(playerNo) });

/** What a player's embed code is asked for. */
export interface EmbedWish extends Omit<EmbedQuery, 'environment'> {
  readonly environment: Environment;
}

/** A player's embed codes. They change only with the player, so they are not asked for again while shown; those before stay meanwhile. */
export const embedQuery = (api: Api, playerNo: number, { environment, ...wish }: EmbedWish) =>
  queryOptions({
    queryKey: ['player', playerNo, 'embed', environment, wish],
    queryFn: () => api.players.embed(playerNo, environment, wish),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

/** A player's statistics over a range that ends now; asks again by itself while the page is visible. */
export const statisticsQuery = (api: Api, playerNo: number, environment: Environment, range: Range) =>
  queryOptions({
    queryKey: ['player', playerNo, 'statistics', environment, range],
    queryFn: () =>
      api.statistics({
        metrics: KEY_METRIC_IDS,
        player_no: playerNo,
        environment,
        ...rangeQuery(range, Date.now()),
      }),
    refetchInterval: STATISTICS_REFRESH_MS,
    refetchIntervalInBackground: false,
    refetchOnWindowFocus: 'always',
  });
