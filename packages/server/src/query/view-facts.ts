import { SCORE_RULES } from '@playhead/contract/metrics';
import { IS_BOT, readMerged } from '../store/columnar/index.ts';

/** A view that nothing was heard of for so long is over, for a beacon speaks more often than that as long as its page is open. */
export const SILENCE_MS = 3_600_000;

const HAS_ENDED = `(${readMerged('exit')} != '' OR ${readMerged('state')} IN ('ended', 'failed'))`;
const IS_SILENT = `last_received_at < fromUnixTimestamp64Milli({now_ms:Int64}) - INTERVAL ${SILENCE_MS / 1000} SECOND`;
const IS_OVER = `(${HAS_ENDED} OR ${IS_SILENT})`;
const PLAYED = 'startup_ms >= 0';
const FAILED = '(error_fatal = 1 AND error_business = 0)';
const REFUSED = '(error_fatal = 1 AND error_business = 1)';
const LEFT = `(NOT ${PLAYED} AND error_fatal = 0 AND ${IS_OVER})`;

/**
 * What became of a merged view, as conditions on it. Some read the present, the parameter `now_ms`, which whoever builds the
 * statement binds with {@link presentParams}.
 */
export const VIEW_FACTS = {
  played: PLAYED,
  /** No word of an end, and none at all for an hour. */
  dropped: `(NOT ${HAS_ENDED} AND ${IS_SILENT})`,
  over: IS_OVER,
  /** Begun to play, failed or left: not still waiting. */
  decided: `(${PLAYED} OR error_fatal = 1 OR ${IS_OVER})`,
  reached_end: `(${readMerged('exit')} = 'ended' OR ${readMerged('state')} = 'ended')`,
  startup_failure: `(${FAILED} AND NOT ${PLAYED})`,
  playback_failure: FAILED,
  business_exception: REFUSED,
  startup_business_exception: `(${REFUSED} AND NOT ${PLAYED})`,
  exit_before_start: LEFT,
  exit_after_wait: `(${LEFT} AND watched_ms >= ${SCORE_RULES.patienceMs})`,
  rebuffered: 'rebuffer_count > 0',
  bot: IS_BOT,
} as const;

/** The parameter for the present, where a statement's text names it. */
export const presentParams = (sql: string, nowMs: number): Readonly<Record<string, number>> =>
  sql.includes('{now_ms:Int64}') ? { now_ms: nowMs } : {};
