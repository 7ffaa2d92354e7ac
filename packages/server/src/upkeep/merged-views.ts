import {
  BEAT,
  feedSelect,
  MERGED_VIEWS,
  readMerged,
  VIEW_COLUMN_NAMES,
  VIEW_FROM_BEAT,
} from '../store/columnar/index.ts';
import { HOURS_OF_DAY } from './day.ts';

const COLUMNS = VIEW_COLUMN_NAMES.map((name) => `${readMerged(name)} AS ${name}`).join(', ');

/** Merged views around a day, every column a plain value, as the store keeps them. Takes the parameters of a day. */
export const STORED_VIEWS = `SELECT account_id, view_hour, view_id, ${COLUMNS}
FROM ${MERGED_VIEWS}
WHERE ${HOURS_OF_DAY} AND last_at >= fromUnixTimestamp64Milli({from_ms:Int64})`;

/** Beats of the views around a day, each once. */
const BEATS = `(SELECT *, view_hour FROM ${BEAT.name} FINAL WHERE ${HOURS_OF_DAY})`;

/** The same, made anew from the journal: what {@link STORED_VIEWS} has to be. */
export const RECOMPUTED_VIEWS = `SELECT account_id, view_hour, view_id, ${COLUMNS} FROM (
${feedSelect(VIEW_FROM_BEAT, BEATS)}
)`;
