import type { EmbedQuery, Environment, PlayerListQuery } from '@playhead/contract/api';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Api } from './client.ts';

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
