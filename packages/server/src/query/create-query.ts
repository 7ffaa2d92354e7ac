import type {
  Breakdown,
  BreakdownQuery,
  Histogram,
  HistogramQuery,
  Statistics,
  StatisticsQuery,
} from '@playhead/contract/api';
import { type Answer, type AskingParts, answered, askerOf, invalid } from './ask.ts';
import { parseBreakdown } from './breakdown-query.ts';
import { compareStatistics } from './compare.ts';
import { compilePlan } from './compile.ts';
import { compileBreakdown } from './compile-breakdown.ts';
import { compileHistogram } from './compile-histogram.ts';
import { parseHistogram } from './histogram-query.ts';
import { parseQuery, previousOf, type SeriesQuestion } from './parse-query.ts';
import type { Parsed } from './parsed.ts';
import { planMetrics } from './plan.ts';
import { type ResultRow, shapeStatistics } from './shape.ts';
import { type BreakdownRow, shapeBreakdown } from './shape-breakdown.ts';
import { type HistogramRow, shapeHistogram } from './shape-histogram.ts';

/**
 * Answers questions about the views of one account. All throw a ColumnarError where the store refuses the statement itself, which is
 * a fault of ours.
 */
export interface Query {
  /** Metrics of a range, as a series too, and beside the range before. */
  statistics(accountId: number, query: StatisticsQuery): Promise<Answer<Statistics>>;
  /** Metrics of each value of a dimension. */
  breakdown(accountId: number, query: BreakdownQuery): Promise<Answer<Breakdown>>;
  /** How the numbers of views are spread. */
  histogram(accountId: number, query: HistogramQuery): Promise<Answer<Histogram>>;
}

/** What queries work with. */
export interface QueryParts extends AskingParts {
  readonly now: () => number;
  /** Up to when everything received is in the columnar store, epoch milliseconds; ingest knows. */
  readonly completeThroughMs: () => number;
}

/** When a question was asked, and up to when what it reads is complete. */
interface Moment {
  readonly nowMs: number;
  readonly completeMs: number;
}

/** Opens the query side over a columnar store. */
export const createQuery = (parts: QueryParts): Query => {
  const { rows: run } = askerOf(parts);

  const answerSeries = async (accountId: number, question: SeriesQuestion, { nowMs, completeMs }: Moment) => {
    const results = planMetrics(question.metrics).map(async (plan) => ({
      plan,
      rows: await run<ResultRow>(compilePlan(plan, question, accountId, nowMs), `statistics ${plan.axis}`),
    }));
    return shapeStatistics(question, await Promise.all(results), completeMs);
  };

  return {
    statistics: (accountId, query) =>
      answer(parts, parseQuery(query, parts.now()), async (question, moment) => {
        const present = answerSeries(accountId, question, moment);
        if (!question.isCompared) return present;
        const [statistics, before] = await Promise.all([
          present,
          answerSeries(accountId, ofThePast(previousOf(question)), moment),
        ]);
        return { ...statistics, previous: compareStatistics(statistics, before) };
      }),
    breakdown: (accountId, query) =>
      answer(parts, parseBreakdown(query, parts.now()), async (question, { nowMs, completeMs }) => {
        const results = planMetrics(question.metrics).map(async (plan) => ({
          plan,
          rows: await run<BreakdownRow>(compileBreakdown(plan, question, accountId, nowMs), `breakdown ${plan.axis}`),
        }));
        return shapeBreakdown(question, await Promise.all(results), completeMs);
      }),
    histogram: (accountId, query) =>
      answer(parts, parseHistogram(query, parts.now()), async (question, { nowMs, completeMs }) => {
        const rows = await run<HistogramRow>(compileHistogram(question, accountId, nowMs), 'histogram');
        return shapeHistogram(question, rows, completeMs);
      }),
  };
};

/** The present has no period before it. */
const ofThePast = (question: SeriesQuestion): SeriesQuestion => ({
  ...question,
  metrics: planMetrics(question.metrics)
    .filter(({ axis }) => axis !== 'now')
    .flatMap(({ metrics }) => metrics),
});

const answer = async <Question, Value>(
  { now, completeThroughMs }: QueryParts,
  parsed: Parsed<Question>,
  ask: (question: Question, moment: Moment) => Promise<Value>,
): Promise<Answer<Value>> => {
  if (!parsed.ok) return invalid(parsed.details);
  // Read before the store is, so that what is written meanwhile is not promised.
  const moment = { nowMs: now(), completeMs: completeThroughMs() };
  return answered(async () => ({ ok: true, value: await ask(parsed.value, moment) }));
};
