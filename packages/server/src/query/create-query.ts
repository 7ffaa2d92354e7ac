import type { Statistics, StatisticsQuery } from '@playhead/contract/api';
import { ColumnarError, type ColumnarStore } from '../store/columnar/index.ts';
import { compilePlan } from './compile.ts';
import { parseQuery } from './parse-query.ts';
import { type AxisPlan, planQuestion } from './plan.ts';
import { createSemaphore } from './semaphore.ts';
import { type ResultRow, shapeStatistics } from './shape.ts';

/**
 * The numbers that were asked for; or what is wrong with the question (`invalid`), that it was heavier than its limits (`too_heavy`), or
 * that the store cannot be reached (`away`).
 */
export type StatisticsOutcome =
  | { readonly ok: true; readonly statistics: Statistics }
  | { readonly ok: false; readonly reason: 'invalid' | 'too_heavy' | 'away'; readonly details: string };

/** Answers questions about views. */
export interface Query {
  /**
   * Metrics of one account.
   * @throws ColumnarError where the store refuses the statement itself, which is a fault of ours.
   */
  statistics(accountId: number, query: StatisticsQuery): Promise<StatisticsOutcome>;
}

/** What queries work with. */
export interface QueryParts {
  readonly columnar: Pick<ColumnarStore, 'query'>;
  readonly now: () => number;
  /** Up to when everything received is in the columnar store, epoch milliseconds; ingest knows. */
  readonly completeThroughMs: () => number;
  /** How long one statement may take; 15 s. */
  readonly limitSeconds?: number;
  /** Memory that one statement may take; 1 GiB. */
  readonly limitBytes?: number;
}

const QUERIES_AT_ONCE = 4;
const LIMIT_SECONDS = 15;
const LIMIT_BYTES = 1024 ** 3;

/** Opens the query side over a columnar store. */
export const createQuery = ({ columnar, now, completeThroughMs, limitSeconds, limitBytes }: QueryParts): Query => {
  const limits = { maxExecutionSeconds: limitSeconds ?? LIMIT_SECONDS, maxMemoryBytes: limitBytes ?? LIMIT_BYTES };
  const withPlace = createSemaphore(QUERIES_AT_ONCE);
  return {
    statistics: async (accountId, query) => {
      const nowMs = now();
      const parsed = parseQuery(query, nowMs);
      if (!parsed.ok) return { ok: false, reason: 'invalid', details: parsed.details };
      // Read before the store is, so that what is written meanwhile is not promised.
      const completeMs = completeThroughMs();
      const run = async (plan: AxisPlan) => {
        const statement = compilePlan(plan, parsed.question, accountId, nowMs);
        const tagged = { ...limits, tag: `playhead statistics ${plan.axis}` };
        return { plan, rows: await withPlace(() => columnar.query<ResultRow>(statement, tagged)) };
      };
      try {
        const results = await Promise.all(planQuestion(parsed.question).map(run));
        return { ok: true, statistics: shapeStatistics(parsed.question, results, completeMs) };
      } catch (error) {
        return explain(error);
      }
    },
  };
};

function explain(error: unknown): StatisticsOutcome {
  if (!(error instanceof ColumnarError)) throw error;
  if (error.kind === 'limit') {
    return {
      ok: false,
      reason: 'too_heavy',
      details: 'The question is too heavy; ask for a shorter range or one player.',
    };
  }
  if (error.kind === 'away') {
    return { ok: false, reason: 'away', details: 'The store with the numbers does not answer; try again soon.' };
  }
  throw error;
}
