import { MEASURES, ROLLUP_DIMENSIONS, type Statement } from '../store/columnar/index.ts';
import { dayParams } from './day.ts';

/** Width of a rollup's buckets. */
export type BucketWidth = 'hour' | 'day';

const BUCKET: Readonly<Record<BucketWidth, string>> = {
  hour: "toStartOfHour(counted.2, 'UTC')",
  day: "toDateTime(toDate(counted.2, 'UTC'), 'UTC')",
};

const COLUMNS = { ...ROLLUP_DIMENSIONS, ...MEASURES };

/**
 * The rows of a rollup for a day (UTC), over views that a SELECT gives. Each view is counted twice: under the axis `start` where it
 * began, and under `end` where it ended, so far as is known.
 */
export const selectRollup = (width: BucketWidth, day: string, views: string): Statement => ({
  sql: [
    `SELECT axis, bucket, ${Object.keys(COLUMNS)
      .map((name) => `new_${name} AS ${name}`)
      .join(', ')} FROM (`,
    `SELECT counted.1 AS axis, ${BUCKET[width]} AS bucket,\n  ${computed().join(',\n  ')}`,
    `FROM (\n${views}\n) AS views`,
    "ARRAY JOIN [('start', started_at), ('end', last_at)] AS counted",
    'WHERE counted.2 >= fromUnixTimestamp64Milli({from_ms:Int64}) AND counted.2 < fromUnixTimestamp64Milli({to_ms:Int64})',
    `GROUP BY axis, bucket, ${Object.keys(ROLLUP_DIMENSIONS)
      .map((name) => `new_${name}`)
      .join(', ')}`,
    ')',
  ].join('\n'),
  params: dayParams(day),
});

/** The engine would take `sum(played_ms) AS played_ms` for a sum of itself; so values are made under other names first. */
const computed = () => Object.entries(COLUMNS).map(([name, { of }]) => `${of} AS new_${name}`);
