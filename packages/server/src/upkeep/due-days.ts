import { type ColumnarStore, ROLLED_DAY, TOUCHED_DAY } from '../store/columnar/index.ts';

/** A batch is marked as written while it is being written, up to this long before it can be read. */
const WRITING_SECONDS = 120;

/**
 * Days (UTC) for which beats were written since they were rolled, the newest first. A day is due for two minutes longer than it has to
 * be, so that no batch that was under way is missed.
 */
export const dueDays = async (
  columnar: Pick<ColumnarStore, 'query'>,
  since: string,
  writingSeconds = WRITING_SECONDS,
): Promise<readonly string[]> => {
  const sql = `SELECT toString(day) AS due FROM (
SELECT day, written_at AS written, toDateTime64(0, 3, 'UTC') AS computed FROM ${TOUCHED_DAY.name}
UNION ALL SELECT day, toDateTime64(0, 3, 'UTC'), computed_at FROM ${ROLLED_DAY.name}
)
WHERE day >= {since:Date}
GROUP BY day
HAVING max(written) > max(computed) - INTERVAL {writing_seconds:UInt32} SECOND
ORDER BY due DESC`;
  const rows = await columnar.query<{ due: string }>({ sql, params: { since, writing_seconds: writingSeconds } });
  return rows.map(({ due }) => due);
};
