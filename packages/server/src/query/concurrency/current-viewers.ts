import type { CurrentViewers } from '@playhead/contract/api';
import { WATCHING_STATES } from '@playhead/contract/beats';
import { MERGED_VIEWS, readMerged, type Statement } from '../../store/columnar/index.ts';
import { hourBounds, iso } from '../time-range.ts';
import { compileScope, type ViewScope } from '../views/view-question.ts';

/** A row of {@link compileCurrentViewers}. */
export interface CurrentRow {
  readonly dimension: 'all' | 'player' | 'country' | 'video';
  readonly label: string;
  readonly viewers: number;
}

const DAY_MS = 86_400_000;
/** A screen left running for a week. */
const LONGEST_VIEW_MS = 7 * DAY_MS;
/** A view whose latest beat is older than this is no longer being watched. */
const PRESENCE_MS = 30_000;
const MOST_VALUES = 10;

const VIDEO = `if(${readMerged('video_id')} != '', ${readMerged('video_id')}, ${readMerged('title')})`;

/** Conditions on merged views that are being watched now. */
export const presentConditions = (nowMs: number) => ({
  conditions: [
    `${readMerged('last_received_at')} >= fromUnixTimestamp64Milli({present_from_ms:Int64})`,
    `${readMerged('state')} IN {watching_states:Array(String)}`,
  ],
  params: { present_from_ms: nowMs - PRESENCE_MS, watching_states: [...WATCHING_STATES] },
});

/** Who is watching now, in all and by the players, countries and contents with the most. */
export const compileCurrentViewers = (scope: ViewScope, accountId: number, nowMs: number): Statement => {
  const { constant, conditions, params } = compileScope(scope, accountId, nowMs);
  const hours = hourBounds({ fromMs: nowMs, toMs: nowMs }, LONGEST_VIEW_MS);
  const present = presentConditions(nowMs);
  return {
    sql: [
      'SELECT tupleElement(one, 1) AS dimension, tupleElement(one, 2) AS label, count() AS viewers',
      'FROM (',
      `  SELECT arrayJoin([('all', ''), ('player', toString(player_no)), ('country', toString(${readMerged('country')})), ('video', ${VIDEO})]) AS one`,
      `  FROM ${MERGED_VIEWS}`,
      `  PREWHERE ${constant.join(' AND ')}`,
      `  WHERE ${[...conditions, ...hours.conditions, ...present.conditions].join(' AND ')}`,
      ')',
      'GROUP BY dimension, label',
      'ORDER BY viewers DESC, label',
      `LIMIT ${MOST_VALUES} BY dimension`,
    ].join('\n'),
    params: { ...params, ...hours.params, ...present.params },
  };
};

/** The answer of {@link compileCurrentViewers} as the API shows it. */
export const toCurrentViewers = (rows: readonly CurrentRow[], nowMs: number): CurrentViewers => {
  const of = (wanted: CurrentRow['dimension']) =>
    rows.filter(({ dimension }) => dimension === wanted).map(({ label, viewers }) => ({ value: label, viewers }));
  return {
    at: iso(nowMs),
    viewers: of('all')[0]?.viewers ?? 0,
    by_player: of('player'),
    by_country: of('country'),
    by_video: of('video'),
  };
};
