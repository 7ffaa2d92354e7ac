import {
  ContentsSummaryQuerySchema,
  ContentsSummarySchema,
  CurrentViewersChartSchema,
  ErrorSchema,
  MediaAnalyticsRangeSchema,
  MediaAnalyticsSelectionSchema,
  PlayCountChartSchema,
  PlayCountTopSchema,
  PlayTimeChartSchema,
  PlayTimeTopSchema,
  SessionDetailSchema,
  SessionRecentQuerySchema,
  SessionRecentSchema,
  UniqueUsersChartSchema,
} from '@playhead/contract/api';
import { type GatewayErrorName, PLAYER_ERRORS } from '@playhead/contract/errors';
import type { FastifyRequest } from 'fastify';
import Type, { type Static, type TSchema } from 'typebox';
import type { Answer, Chart } from '../../query/index.ts';
import { GatewayFailure } from '../failures.ts';
import { createMediaAnalyticsCallers } from '../media-analytics-caller.ts';
import type { EdgeApp } from '../openapi.ts';
import type { RouteParts } from '../parts.ts';

const MOST_PAGES = 1000;
const MOST_ON_PAGE = 100;
const DEFAULT_ON_PAGE = 10;

const FAILURES = {
  invalid: 'badRequest',
  too_heavy: 'endpointTimeout',
  away: 'endpointError',
  unknown: 'notFound',
} as const satisfies Record<Failure['reason'], GatewayErrorName>;
const RETRY_AFTER_SECONDS = 5;

type Failure = Extract<Answer<unknown>, { ok: false }>;

const SessionPathSchema = Type.Object({ uuid: Type.String({ maxLength: 64, description: 'Id of the session.' }) });

/** What a route asks and answers. */
interface Question<Query extends TSchema, Value, Result> {
  readonly path: `/v1/${string}`;
  readonly summary: string;
  readonly query?: Query;
  readonly params?: TSchema;
  readonly response: TSchema;
  readonly ask: (accountId: number, query: Static<Query>, request: FastifyRequest) => Promise<Answer<Value>>;
  readonly message: string | ((value: Value) => string);
  readonly result: (value: Value, accountId: number) => Result | Promise<Result>;
}

const same = <Value>(value: Value) => value;

/** The Media Analytics API: numbers for programs that bring a company id and a key. */
export function mediaAnalyticsRoutes(app: EdgeApp, parts: RouteParts) {
  const { mediaAnalytics: queries, control } = parts;
  const callers = createMediaAnalyticsCallers(parts);

  function add<Query extends TSchema, Value, Result>(question: Question<Query, Value, Result>): void {
    const { path, summary, query, params, response, ask, message, result } = question;
    app.get(
      path,
      {
        schema: {
          summary,
          tags: ['media analytics'],
          description: 'Headers: `x-project-id` (company id) and `x-api-key`.',
          ...(query ? { querystring: query } : {}),
          ...(params ? { params } : {}),
          response: { 200: response, '4xx': ErrorSchema, '5xx': ErrorSchema },
        },
        onRequest: callers.onRequest,
      },
      async (request) => {
        const { accountId } = callers.of(request);
        const outcome = await ask(accountId, request.query as Static<Query>, request);
        if (!outcome.ok) throw failureOf(outcome);
        const { value } = outcome;
        const text = typeof message === 'string' ? message : message(value);
        return { code: 200, message: text, result: await result(value, accountId) };
      },
    );
  }

  const addChart = (
    path: 'playCnt' | 'playTimeSum' | 'uniqUserCnt',
    chart: Chart,
    response: TSchema,
    summary: string,
  ) =>
    add({
      path: `/v1/charts/${path}`,
      summary,
      query: MediaAnalyticsRangeSchema,
      response,
      ask: (accountId, query) => queries.chart(accountId, chart, query),
      message: ({ label }) => `${path} (${label})`,
      result: ({ points }) => points,
    });

  add({
    path: '/v1/charts/currentViewers',
    summary: 'Viewers in each of the last sixty minutes',
    query: MediaAnalyticsSelectionSchema,
    response: CurrentViewersChartSchema,
    ask: queries.currentViewers,
    message: 'currentViewers (1m)',
    result: same,
  });
  addChart('playCnt', 'playSuccessCnt', PlayCountChartSchema, 'Plays that began');
  addChart('playTimeSum', 'playTimeSum', PlayTimeChartSchema, 'Time played');
  addChart('uniqUserCnt', 'uniqUsers', UniqueUsersChartSchema, 'Viewers who tried to play');

  add({
    path: '/v1/contentsSummary',
    summary: 'Contents and how they were played',
    query: ContentsSummaryQuerySchema,
    response: ContentsSummarySchema,
    ask: (accountId, query) => queries.contents(accountId, query, pageOf(query)),
    message: 'contentsSummary',
    result: same,
  });
  add({
    path: '/v1/contentsSummary/playCountTop10',
    summary: 'The ten contents that were played most often',
    query: MediaAnalyticsRangeSchema,
    response: PlayCountTopSchema,
    ask: queries.topByPlayCount,
    message: 'playCountTop10',
    result: same,
  });
  add({
    path: '/v1/contentsSummary/playTimeTop10',
    summary: 'The ten contents that were played longest',
    query: MediaAnalyticsRangeSchema,
    response: PlayTimeTopSchema,
    ask: queries.topByPlayTime,
    message: 'playTimeTop10',
    result: same,
  });

  add({
    path: '/v1/sessionRecent',
    summary: 'The latest sessions',
    query: SessionRecentQuerySchema,
    response: SessionRecentSchema,
    ask: (accountId, query) => queries.recentSessions(accountId, query, limitOf(query.limit ?? MOST_ON_PAGE)),
    message: 'sessionRecent',
    result: same,
  });
  add({
    path: '/v1/sessionRecent/:uuid',
    summary: 'A session and what happened in it',
    params: SessionPathSchema,
    response: SessionDetailSchema,
    ask: (accountId, _query, request) => queries.session(accountId, (request.params as { uuid: string }).uuid),
    message: 'sessionRecent',
    result: async ({ detail, playerNo, playerVersion }, accountId) => {
      const player = await control.players.view({ accountId, name: 'media analytics' }, playerNo);
      return {
        ...detail,
        player: { playerName: player?.name ?? '', playerVersion, playerNo },
        error: detail.error.map((one) => ({ ...one, errorMessage: messageOf(one.errorCode) })),
      };
    },
  });
}

const failureOf = ({ reason, details }: Failure): GatewayFailure =>
  new GatewayFailure(FAILURES[reason], details, reason === 'away' ? RETRY_AFTER_SECONDS : undefined);

function pageOf({ pageNo = 1, limit = DEFAULT_ON_PAGE }: Static<typeof ContentsSummaryQuerySchema>) {
  if (pageNo > MOST_PAGES) {
    throw new GatewayFailure('pageNumberTooLarge', `pageNo may be ${MOST_PAGES} at most.`);
  }
  return { pageNo, limit: limitOf(limit) };
}

function limitOf(limit: number): number {
  if (limit <= MOST_ON_PAGE) return limit;
  throw new GatewayFailure('pageSizeTooLarge', `limit may be ${MOST_ON_PAGE} at most.`);
}

function messageOf(errorCode: string): string {
  const errors: Readonly<Record<string, { readonly title?: { readonly en: string } }>> = PLAYER_ERRORS;
  return errors[errorCode]?.title?.en ?? '';
}
