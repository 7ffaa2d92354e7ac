import type { Deployment, Environment } from '@playhead/contract/api';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Api } from '../api/client.ts';

/** Deployments shown at once; more on demand. */
const PAGE_SIZE = 20;

/** The history of a player, the newest first, page after page. Every key begins as the player's own, so that a change renews all. */
export const historyQuery = (api: Api, playerNo: number) =>
  infiniteQueryOptions({
    queryKey: ['player', playerNo, 'deployments', 'history'],
    queryFn: ({ pageParam }) =>
      api.players.deployments.list(playerNo, {
        limit: PAGE_SIZE,
        ...(pageParam === null ? {} : { before: pageParam }),
      }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next_before }) => next_before,
  });

/** What an environment shows, with the options themselves. */
export const deployedQuery = (api: Api, playerNo: number, environment: Environment) =>
  queryOptions({
    queryKey: ['player', playerNo, 'deployments', environment],
    queryFn: async (): Promise<Deployment> => {
      const { deployment } = await api.players.options(playerNo, { env: environment });
      return api.players.deployments.view(playerNo, deployment);
    },
  });

/** The document that an editor begins with. It is not asked for again while somebody types. */
export const editedQuery = (api: Api, playerNo: number) =>
  queryOptions({
    queryKey: ['edited-options', playerNo],
    queryFn: () => api.players.options(playerNo, { env: 'develop' }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

/** One deployment with its document. */
export const deploymentQuery = (api: Api, playerNo: number, number: number) =>
  queryOptions({
    queryKey: ['player', playerNo, 'deployments', number],
    queryFn: () => api.players.deployments.view(playerNo, number),
  });

/** What a deployment changed, against another or, where none is named, the one before. */
export const diffQuery = (api: Api, playerNo: number, number: number, against: number | undefined) =>
  queryOptions({
    queryKey: ['player', playerNo, 'deployments', number, 'diff', against],
    queryFn: () => api.players.deployments.diff(playerNo, number, against === undefined ? {} : { against }),
  });
