import type { Environment, LiveNumbers } from '@playhead/contract/api';
import { readMerged } from '../../store/columnar/index.ts';
import { type Answer, type Asker, answered } from '../ask.ts';
import { type CurrentRow, compileCurrentViewers, toCurrentViewers } from '../concurrency/current-viewers.ts';
import type { QueryClock } from '../query-clock.ts';
import { iso } from '../time-range.ts';
import { viewsOf } from '../views/compile-view-list.ts';
import type { ViewScope } from '../views/view-question.ts';

interface RecentRow {
  readonly is_total: number;
  readonly label: string;
  readonly attempts: number;
  readonly plays: number;
  readonly failed: number;
  readonly errors: number;
}

const RECENT_MS = 30 * 60_000;
const MOST_VIDEOS = 10;
const NOTHING = { attempts: 0, plays: 0, failed: 0, errors: 0 } as const;

/** The numbers of this moment. */
export const createLiveNumbers =
  ({ rows }: Pick<Asker, 'rows'>, { now, completeThroughMs }: QueryClock) =>
  (accountId: number, environment: Environment): Promise<Answer<LiveNumbers>> =>
    answered(async () => {
      const nowMs = now();
      const completeMs = completeThroughMs();
      const scope: ViewScope = {
        environment,
        playerNo: undefined,
        filters: [],
        bots: 'exclude',
        fromMs: nowMs - RECENT_MS,
        // Views of this very millisecond, too.
        toMs: nowMs + 1,
      };
      const [current, recent] = await Promise.all([
        rows<CurrentRow>(compileCurrentViewers(scope, accountId, nowMs), 'live viewers'),
        rows<RecentRow>(compileRecent(scope, accountId, nowMs), 'live views'),
      ]);
      const { attempts, plays, failed, errors } = recent.find(({ is_total }) => is_total === 1) ?? NOTHING;
      const videos = recent.filter(({ is_total }) => is_total === 0);
      return {
        ok: true,
        value: {
          complete_through: iso(completeMs),
          approximate: false,
          now: toCurrentViewers(current, nowMs),
          last_30_minutes: {
            attempts,
            plays,
            failed,
            errors,
            top_videos: videos.map((video) => ({ value: video.label, attempts: video.attempts })),
          },
        },
      };
    });

const compileRecent = (scope: ViewScope, accountId: number, nowMs: number) => {
  const views = viewsOf(scope, accountId, nowMs);
  return {
    sql: [
      'SELECT grouping(label) AS is_total, label, count() AS attempts, countIf(startup_ms >= 0) AS plays,',
      '  countIf(error_fatal = 1) AS failed, sum(error_count) AS errors',
      'FROM (',
      `SELECT if(${readMerged('video_id')} != '', ${readMerged('video_id')}, ${readMerged('title')}) AS label, startup_ms, error_fatal, error_count`,
      views.sql,
      ')',
      'GROUP BY GROUPING SETS ((label), ())',
      'ORDER BY is_total DESC, attempts DESC, label',
      `LIMIT ${MOST_VIDEOS + 1}`,
    ].join('\n'),
    params: views.params,
  };
};
