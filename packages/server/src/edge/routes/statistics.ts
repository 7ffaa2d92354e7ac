import {
  BreakdownQuerySchema,
  BreakdownSchema,
  HistogramQuerySchema,
  HistogramSchema,
  StatisticsQuerySchema,
  StatisticsSchema,
} from '@playhead/contract/api';
import { addEndpoint } from '../endpoint.ts';
import type { EdgeApp } from '../openapi.ts';
import type { RouteParts } from '../parts.ts';
import { resultOf } from './answered.ts';
import { BREAKDOWN_EXAMPLE, HISTOGRAM_EXAMPLE, RANGE_EXAMPLE, STATISTICS_EXAMPLE } from './statistics-examples.ts';

/** The native statistics routes: metrics of a range, of each value of a dimension, and how they are spread. */
export function statisticsRoutes(app: EdgeApp, parts: RouteParts) {
  addStatistics(app, parts);
  addBreakdown(app, parts);
  addHistogram(app, parts);
}

function addStatistics(app: EdgeApp, parts: RouteParts) {
  addEndpoint(app, parts, {
    method: 'GET',
    path: '/statistics',
    action: 'View/getStatistics',
    tag: 'statistics',
    summary: 'Metrics of a range',
    description: 'With an `interval` as a series too, and with `compare` beside the range before.',
    query: StatisticsQuerySchema,
    result: StatisticsSchema,
    example: { query: { metrics: 'views', ...RANGE_EXAMPLE, environment: 'production' }, result: STATISTICS_EXAMPLE },
    handle: async ({ actor, query }) => ({
      ok: true,
      result: resultOf(await parts.query.statistics(actor.accountId, query)),
    }),
  });
}

function addBreakdown(app: EdgeApp, parts: RouteParts) {
  addEndpoint(app, parts, {
    method: 'GET',
    path: '/statistics/breakdown',
    action: 'View/getStatistics',
    tag: 'statistics',
    summary: 'Metrics of each value of a dimension',
    description: 'Which countries, browsers or pages make a number what it is, ordered by what each costs.',
    query: BreakdownQuerySchema,
    result: BreakdownSchema,
    example: {
      query: { by: 'country', metrics: 'startup_time.mean', order: 'impact', ...RANGE_EXAMPLE },
      result: BREAKDOWN_EXAMPLE,
    },
    handle: async ({ actor, query }) => ({
      ok: true,
      result: resultOf(await parts.query.breakdown(actor.accountId, query)),
    }),
  });
}

function addHistogram(app: EdgeApp, parts: RouteParts) {
  addEndpoint(app, parts, {
    method: 'GET',
    path: '/statistics/histogram',
    action: 'View/getStatistics',
    tag: 'statistics',
    summary: 'How the numbers of views are spread',
    query: HistogramQuerySchema,
    result: HistogramSchema,
    example: { query: { metric: 'startup_time', edges: '0,500,1000', ...RANGE_EXAMPLE }, result: HISTOGRAM_EXAMPLE },
    handle: async ({ actor, query }) => ({
      ok: true,
      result: resultOf(await parts.query.histogram(actor.accountId, query)),
    }),
  });
}
