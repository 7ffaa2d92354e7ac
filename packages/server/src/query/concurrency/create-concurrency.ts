import {
  CONCURRENCY_SECONDS,
  type Concurrency,
  type ConcurrencyBucket,
  type ConcurrencyQuery,
} from '@playhead/contract/api';
import { type Answer, type Asker, answered } from '../ask.ts';
import type { QueryClock } from '../query-clock.ts';
import { iso } from '../time-range.ts';
import { compileLevels, compileReach, type LevelRow, type ReachRow } from './compile-concurrency.ts';
import { type CurrentRow, compileCurrentViewers, toCurrentViewers } from './current-viewers.ts';
import { type ConcurrencyQuestion, parseConcurrency } from './parse-concurrency.ts';

/** Tells how many watched at the same time. */
export const createConcurrency =
  ({ rows }: Pick<Asker, 'rows'>, { now, completeThroughMs }: QueryClock) =>
  (accountId: number, query: ConcurrencyQuery): Promise<Answer<Concurrency>> =>
    answered(async () => {
      const nowMs = now();
      const parsed = parseConcurrency(query, nowMs);
      if (!parsed.ok) return parsed;
      const question = parsed.value;
      const completeMs = completeThroughMs();
      const [levels, naver, reach, current] = await Promise.all([
        rows<LevelRow>(compileLevels(question, 'watching', accountId, nowMs), 'concurrency'),
        rows<LevelRow>(compileLevels(question, 'naver', accountId, nowMs), 'concurrency by minutes'),
        rows<ReachRow>(compileReach(question, accountId, nowMs), 'reach'),
        rows<CurrentRow>(compileCurrentViewers(question, accountId, nowMs), 'current viewers'),
      ]);
      return {
        ok: true,
        value: {
          from: iso(question.fromMs),
          to: iso(question.toMs),
          interval: question.interval,
          complete_through: iso(completeMs),
          approximate: false,
          peak: Math.max(0, ...levels.map(({ peak }) => peak)),
          reach: reach.find(({ is_total }) => is_total === 1)?.reach ?? 0,
          series: toSeries(question, { levels, naver, reach }, completeMs),
          now: toCurrentViewers(current, nowMs),
        },
      };
    });

interface SeriesRows {
  readonly levels: readonly LevelRow[];
  readonly naver: readonly LevelRow[];
  readonly reach: readonly ReachRow[];
}

/** Every bucket has a level, since its start is a moment of the sweep. */
const toSeries = (
  { interval, fromMs, toMs }: ConcurrencyQuestion,
  { levels, naver, reach }: SeriesRows,
  completeMs: number,
): ConcurrencyBucket[] => {
  const widthMs = CONCURRENCY_SECONDS[interval] * 1000;
  const reached = new Map(reach.filter(({ is_total }) => is_total === 0).map((row) => [row.bucket, row.reach]));
  const looked = new Map(naver.map((row) => [row.bucket, row.at_minutes]));
  return levels.map(({ bucket, peak, mean }) => ({
    start: iso(bucket),
    complete: bucket >= fromMs && bucket + widthMs <= Math.min(toMs, completeMs),
    peak,
    mean,
    reach: reached.get(bucket) ?? 0,
    naver_realtime: looked.get(bucket) ?? 0,
  }));
};
