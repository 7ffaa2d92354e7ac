import type { Statement } from '../../store/columnar/index.ts';
import { type Answer, type AskingParts, answered, askerOf } from '../ask.ts';
import { type Chart, type ChartPoint, type ChartRow, compileChart, shapeChart } from './charts.ts';
import { type ContentRow, compileContents, contentOf, playTimeOf } from './contents.ts';
import { compileCurrentViewers, type MinuteRow, shapeCurrentViewers } from './current-viewers.ts';
import { type Period, parsePeriod } from './period.ts';
import { compileRecentSessions, type SessionRow, shapeSession } from './recent-sessions.ts';
import { parseSelection, type Selection } from './selection.ts';
import {
  compileBeats,
  compileSession,
  compileVisit,
  followOf,
  type SessionDetailRow,
  shapeSessionDetail,
  type VisitRow,
} from './session-detail.ts';
import type { LoggedBeat } from './session-log.ts';

/** What all questions may carry; `startDate` and `endDate` not where the present is asked for. */
export interface MediaAnalyticsQuery {
  readonly device?: string | undefined;
  readonly videoType?: string | undefined;
  readonly startDate?: string | undefined;
  readonly endDate?: string | undefined;
}

/** Points and how wide they are. */
export interface ChartAnswer<Name extends Chart> {
  readonly label: Period['label'];
  readonly points: readonly ChartPoint<Name>[];
}

interface MediaAnalyticsParts extends AskingParts {
  readonly now: () => number;
}

/** Answers in the terms of Media Analytics, over the views of an account's Production players. */
export type MediaAnalyticsQueries = ReturnType<typeof createMediaAnalytics>;

const TOP = 10;
const DEFAULT_DAYS = 7;
/** The latest sessions are looked for this far back. */
const SESSION_DAYS = 30;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Opens the Media Analytics side over a columnar store. */
export function createMediaAnalytics(parts: MediaAnalyticsParts) {
  const { now } = parts;
  const { rows } = askerOf(parts);
  const run = <Row>(statement: Statement) => rows<Row>(statement, 'media analytics');

  /** Reads what a question has in common with others, then asks. */
  async function ask<Value>(
    query: MediaAnalyticsQuery,
    answer: (asked: { period: Period; selection: Selection; nowMs: number }) => Promise<Value>,
    defaultDays = DEFAULT_DAYS,
  ): Promise<Answer<Value>> {
    const nowMs = now();
    const parsed = parseSelection(query);
    if (!parsed.ok) return { ...parsed, reason: 'invalid' };
    const ranged = parsePeriod(query, nowMs, defaultDays);
    if (!ranged.ok) return { ...ranged, reason: 'invalid' };
    return explained(() => answer({ period: ranged.period, selection: parsed.selection, nowMs }));
  }

  const top = (accountId: number, order: 'playCount' | 'playTime', query: MediaAnalyticsQuery) =>
    ask(query, ({ period, selection }) =>
      run<ContentRow>(
        compileContents(accountId, { period, selection, order, offset: 0, limit: TOP, isPositiveOnly: true }),
      ),
    );

  return {
    /** Viewers in each of the last sixty minutes, newest first. */
    currentViewers: (accountId: number, { device, videoType }: MediaAnalyticsQuery) =>
      ask({ device, videoType }, async ({ selection, nowMs }) =>
        shapeCurrentViewers(nowMs, await run<MinuteRow>(compileCurrentViewers(accountId, nowMs, selection))),
      ),

    /** A chart's points, newest first. */
    chart: <Name extends Chart>(accountId: number, chart: Name, query: MediaAnalyticsQuery) =>
      ask(query, async ({ period, selection, nowMs }): Promise<ChartAnswer<Name>> => {
        const rows = await run<ChartRow>(compileChart(chart, accountId, period, selection));
        return { label: period.label, points: shapeChart(chart, period, nowMs, rows) };
      }),

    /** A page of contents, most played first. */
    contents: (accountId: number, query: MediaAnalyticsQuery, page: { pageNo: number; limit: number }) =>
      ask(query, async ({ period, selection }) => {
        const of = (offset: number, limit: number) =>
          run<ContentRow>(
            compileContents(accountId, { period, selection, order: 'playCount', offset, limit, isPositiveOnly: false }),
          );
        const rows = await of((page.pageNo - 1) * page.limit, page.limit);
        // A page beyond the last says nothing of how many there are.
        const [first] = rows.length > 0 || page.pageNo === 1 ? rows : await of(0, 1);
        const list = rows.map((row) => ({ ...contentOf(row), playCount: row.playCount, playTime: playTimeOf(row) }));
        return { totalCount: first?.total ?? 0, list };
      }),

    /** The ten contents that were played most often. */
    topByPlayCount: async (accountId: number, query: MediaAnalyticsQuery) =>
      mapped(await top(accountId, 'playCount', query), (rows) =>
        rows.map((row) => ({ ...contentOf(row), playCount: row.playCount })),
      ),

    /** The ten contents that were played longest. */
    topByPlayTime: async (accountId: number, query: MediaAnalyticsQuery) =>
      mapped(await top(accountId, 'playTime', query), (rows) =>
        rows.map((row) => ({ ...contentOf(row), playTime: playTimeOf(row) })),
      ),

    /** The latest sessions, newest first. */
    recentSessions: (accountId: number, query: MediaAnalyticsQuery, limit: number) =>
      ask(
        query,
        async ({ period, selection }) =>
          (await run<SessionRow>(compileRecentSessions(accountId, { period, selection, limit }))).map(shapeSession),
        SESSION_DAYS,
      ),

    /** One session with its log; `playerNo` says in which player. */
    async session(accountId: number, uuid: string) {
      if (!UUID.test(uuid)) return { ok: false, reason: 'invalid', details: 'The session must be a UUID.' } as const;
      const outcome = await explained(async () => {
        const [row] = await run<SessionDetailRow>(compileSession(accountId, uuid));
        if (!row) return undefined;
        const beats = await run<LoggedBeat>(compileBeats(accountId, uuid));
        const visit = row.session_id === '' ? [] : await run<VisitRow>(compileVisit(accountId, row));
        return shapeSessionDetail(row, beats, followOf(visit, uuid.toLowerCase()));
      });
      if (!outcome.ok) return outcome;
      const { value } = outcome;
      return value
        ? ({ ok: true, value } as const)
        : ({ ok: false, reason: 'unknown', details: `There is no session ${uuid}.` } as const);
    },
  };
}

const mapped = <From, To>(outcome: Answer<From>, map: (value: From) => To): Answer<To> =>
  outcome.ok ? { ok: true, value: map(outcome.value) } : outcome;

/** @throws ColumnarError where the store refuses the statement itself, which is a fault of ours. */
const explained = <Value>(answer: () => Promise<Value>): Promise<Answer<Value>> =>
  answered(async () => ({ ok: true, value: await answer() }));
