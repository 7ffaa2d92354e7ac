import { BEAT, readMerged, type Statement } from '../../store/columnar/index.ts';
import { hourBounds } from '../time-range.ts';
import { viewsOf } from '../views/compile-view-list.ts';
import type { RetentionQuestion } from './parse-retention.ts';

/** The longest content that has a curve: two days. */
export const MOST_SECONDS = 172_800;

/** A row of {@link compileAudience}. */
export interface AudienceRow {
  readonly views: number;
  readonly viewers: number;
  readonly longest_ms: number;
}

/** A row of {@link compileMarks}: from `second` on, so many more (or fewer) views or viewers than in the second before. */
export interface MarkRow {
  readonly whom: 'view' | 'viewer';
  readonly second: number;
  readonly delta: number;
}

const VIEWER = readMerged('viewer_hash');
const VIEW = 'toString(view_id)';
const VIEWER_OR_VIEW = `if(${VIEWER} = 0, ${VIEW}, toString(${VIEWER}))`;

const CONTENT = { videoId: readMerged('video_id'), title: readMerged('title') } as const;

const audienceOf = (question: RetentionQuestion, accountId: number, nowMs: number) => {
  const { by, name } = question.content;
  const views = viewsOf(question, accountId, nowMs, [`${CONTENT[by]} = {content:String}`, 'startup_ms >= 0']);
  return { sql: views.sql, params: { ...views.params, content: name } };
};

/** How many watched the content. */
export const compileAudience = (question: RetentionQuestion, accountId: number, nowMs: number): Statement => {
  const { sql, params } = audienceOf(question, accountId, nowMs);
  const duration = readMerged('duration_ms');
  return {
    sql: `SELECT count() AS views, uniqExact(${VIEWER_OR_VIEW}) AS viewers, max(${duration}) AS longest_ms\n${sql}`,
    params,
  };
};

/** A second counts as played where its middle was: so ranges may be joined before or after they are made seconds of. */
const toSecond = (place: 1 | 2) => `least(intDiv(tupleElement(played, ${place}) + 499, 1000), ${MOST_SECONDS})`;

/**
 * Where in the content views and viewers come and go. Beats tell ranges that grow, and tell them again: of each range only what lies
 * beyond all that began before it counts, which makes a union of the ranges of a view, or of a viewer.
 */
export const compileMarks = (question: RetentionQuestion, accountId: number, nowMs: number): Statement => {
  const { sql, params } = audienceOf(question, accountId, nowMs);
  const hours = hourBounds(question);
  return {
    sql: `SELECT whom, tupleElement(mark, 1) AS second, sum(tupleElement(mark, 2)) AS delta
FROM (
  SELECT whom, arrayJoin([(greatest(start_s, reached_s), toInt64(1)), (end_s, toInt64(-1))]) AS mark
  FROM (
    SELECT whom, start_s, end_s, max(end_s) OVER (
      PARTITION BY whom, who ORDER BY start_s, end_s ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS reached_s
    FROM (
      SELECT DISTINCT tupleElement(one, 1) AS whom, tupleElement(one, 2) AS who, start_s, end_s
      FROM (
        SELECT arrayJoin([('view', seen.view), ('viewer', seen.viewer)]) AS one, told.start_s AS start_s, told.end_s AS end_s
        FROM (
          SELECT toString(view_id) AS view, arrayJoin(ranges) AS played, ${toSecond(1)} AS start_s, ${toSecond(2)} AS end_s
          FROM ${BEAT.name}
          WHERE account_id = {account_id:UInt64} AND ${hours.conditions.join(' AND ')} AND notEmpty(ranges)
        ) AS told
        GLOBAL INNER JOIN (
          SELECT ${VIEW} AS view, ${VIEWER_OR_VIEW} AS viewer
          ${sql}
        ) AS seen ON told.view = seen.view
        WHERE told.end_s > told.start_s
      )
    )
  )
  WHERE end_s > reached_s
)
GROUP BY whom, second
HAVING delta != 0
ORDER BY whom, second`,
    params: { ...params, ...hours.params },
  };
};
