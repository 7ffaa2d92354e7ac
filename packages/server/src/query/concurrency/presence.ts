import { WATCHING_STATES } from '@playhead/contract/beats';
import { BEAT, MERGED_VIEWS } from '../../store/columnar/index.ts';
import { hourBounds } from '../time-range.ts';
import { compileScope } from '../views/view-question.ts';
import type { ConcurrencyQuestion } from './parse-concurrency.ts';

/** When a view counts as being there. */
export interface PresenceRule {
  /** Condition on a beat: whoever is in this state is there from then on. */
  readonly present: string;
  /** How long somebody is still there of whom nothing further is heard. */
  readonly holdMs: number;
  /** A longer silence between two beats was an absence: beats come more often than that. */
  readonly gapMs: number;
}

const STATES = `(${WATCHING_STATES.map((state) => `'${state}'`).join(', ')})`;

/** The longest interval that the server asks beacons for is two minutes. */
const LONGEST_SILENCE_MS = 150_000;

/** The rules by which concurrency is counted. */
export const PRESENCE = {
  /** Watching, or trying to. */
  watching: { present: `state IN ${STATES} AND exit = ''`, holdMs: 30_000, gapMs: LONGEST_SILENCE_MS },
  /** As VPE counts: whoever was heard of within three minutes and has not ended. */
  naver: { present: "state NOT IN ('ended', 'failed') AND exit = ''", holdMs: 180_000, gapMs: 180_000 },
} as const satisfies Readonly<Record<string, PresenceRule>>;

/** How long a view may last and still be found while it goes on: a screen left running for a week. */
const LONGEST_VIEW_MS = 7 * 24 * 3_600_000;

/** Every beat of this time before and after the range may tell of presence within it. */
const MARGIN_MS = 180_000;

/**
 * A statement of the periods, within the range, in which views were there: `view_id`, `from_ms`, `to_ms` (epoch milliseconds, the end
 * exclusive). Periods of one view never overlap.
 */
export const compilePresence = (
  question: ConcurrencyQuestion,
  rule: PresenceRule,
  accountId: number,
  nowMs: number,
) => {
  const scope = compileScope(question, accountId, nowMs);
  const hours = hourBounds(question, LONGEST_VIEW_MS);
  const inHours = hours.conditions.join(' AND ');
  return {
    sql: `SELECT view_id, greatest(at_ms_, {from_ms:Int64}) AS from_ms, least(until_ms, {to_ms:Int64}) AS to_ms
FROM (
  SELECT view_id, at_ms_, is_present, if(next_ms > 0 AND next_ms - at_ms_ <= ${rule.gapMs}, next_ms, at_ms_ + ${rule.holdMs}) AS until_ms
  FROM (
    SELECT view_id, toUnixTimestamp64Milli(event_at) AS at_ms_, ${rule.present} AS is_present,
      leadInFrame(toUnixTimestamp64Milli(event_at)) OVER (
        PARTITION BY view_id ORDER BY event_at, seq ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING
      ) AS next_ms
    FROM ${BEAT.name} FINAL
    WHERE account_id = {account_id:UInt64} AND ${inHours}
      AND event_at >= fromUnixTimestamp64Milli({from_ms:Int64} - ${MARGIN_MS})
      AND event_at < fromUnixTimestamp64Milli({to_ms:Int64} + ${MARGIN_MS})
      AND view_id GLOBAL IN (
        SELECT view_id FROM ${MERGED_VIEWS}
        PREWHERE ${scope.constant.join(' AND ')}
        WHERE ${[...scope.conditions, inHours].join(' AND ')}
      )
  )
)
WHERE is_present AND from_ms < to_ms`,
    params: { ...scope.params, ...hours.params, from_ms: question.fromMs, to_ms: question.toMs },
  };
};
