import type { Environment } from '@playhead/contract/api';
import { KEY_METRIC_IDS } from '@playhead/contract/metrics';
import { queryOptions } from '@tanstack/react-query';
import type { Api } from '../../api/client.ts';
import { type Range, rangeQuery } from './range.ts';

/** Milliseconds between two looks at the statistics, while the page is visible. */
export const STATISTICS_REFRESH_MS = 2000;

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
