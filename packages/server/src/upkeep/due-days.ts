import { type ColumnarStore, ROLLED_DAY, TOUCHED_DAY } from '../store/columnar/index.ts';

/** A batch is marked as written while it is being written, up to this long before it can be read. */
const WRITING_SECONDS = 120;

/**
 * Days (UTC) for which beats were written since they were rolled, the newest first. A day is due for two minutes longer than it has to
 * be, so that no batch that was under way is missed.
 */
export const dueDays = async (columnar: Pick<ColumnarStore, 'query'>, since: string): Promise<readonly string[]> => {
  const sql = `SELECT toString(day) AS due
FROM ${TOUCHED_DAY.name} AS touched FINAL
LEFT JOIN (SELECT day, max(computed_at) AS computed_at FROM ${ROLLED_DAY.name} GROUP BY day) AS rolled USING (day)
WHERE day >= {since:Date} AND written_at > rolled.computed_at - INTERVAL ${WRITING_SECONDS} SECOND
ORDER BY due DESC`;
  const rows = await columnar.query<{ due: string }>({ sql, params: { since } });
  return rows.map(({ due }) => due);
};
