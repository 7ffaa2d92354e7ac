import { readMerged } from '../store/columnar/index.ts';

/** A view that nothing was heard of for so long is over, for a beacon speaks more often than that as long as its page is open. */
export const SILENCE_MS = 3_600_000;

/** How many kinds of signals make a view a bot's: one alone may be a peculiar browser. */
const BOT_SIGNAL_KINDS = 2;

const HAS_ENDED = `(${readMerged('exit')} != '' OR ${readMerged('state')} IN ('ended', 'failed'))`;
const IS_SILENT = `last_received_at < fromUnixTimestamp64Milli({now_ms:Int64}) - INTERVAL ${SILENCE_MS / 1000} SECOND`;
const PLAYED = 'startup_ms >= 0';
const FAILED = 'error_fatal = 1 AND error_business = 0';
const REFUSED = 'error_fatal = 1 AND error_business = 1';

/**
 * What became of a merged view, as conditions on it. Some read the present, the parameter `now_ms`, which whoever builds the
 * statement binds with {@link presentParams}.
 */
export const VIEW_FACTS = {
  played: PLAYED,
  ended: HAS_ENDED,
  /** No word of an end, and none at all for an hour. */
  dropped: `(NOT ${HAS_ENDED} AND ${IS_SILENT})`,
  over: `(${HAS_ENDED} OR ${IS_SILENT})`,
  startup_failure: `(${FAILED} AND NOT ${PLAYED})`,
  playback_failure: `(${FAILED})`,
  business_exception: `(${REFUSED})`,
  startup_business_exception: `(${REFUSED} AND NOT ${PLAYED})`,
  exit_before_start: `(NOT ${PLAYED} AND error_fatal = 0 AND (${HAS_ENDED} OR ${IS_SILENT}))`,
  rebuffered: 'rebuffer_count > 0',
  bot: `bitCount(bot_signals) >= ${BOT_SIGNAL_KINDS}`,
} as const;

/** The parameter for the present, where a statement's text names it. */
export const presentParams = (sql: string, nowMs: number): Readonly<Record<string, number>> =>
  sql.includes('{now_ms:Int64}') ? { now_ms: nowMs } : {};
