import { WATCHING_STATES } from '@playhead/contract/beats';
import { INTERVAL_SECONDS, type MetricId } from '@playhead/contract/metrics';
import { MERGED_VIEWS, readMerged, type Statement } from '../store/columnar/index.ts';
import { METRIC_SQL } from './metric-sql.ts';
import type { Question } from './parse-query.ts';
import type { Axis, AxisPlan } from './plan.ts';

/**
 * Compiles a plan to one statement. It answers a row for the whole range, `is_total` = 1, and with an interval a row for each
 * bucket that has views, `bucket` = its start in epoch seconds. A metric's columns are its id and `<id>_sample_size`.
 * Every value is a bound parameter, and the account is always among them.
 */
export const compilePlan = (plan: AxisPlan, question: Question, accountId: number, nowMs: number): Statement => {
  const scope = scopeOf(question, accountId);
  const range = plan.axis === 'now' ? presentOf(nowMs) : rangeOf(plan.axis, question);
  const series = plan.axis === 'now' ? WITHOUT_SERIES : seriesOf(plan.axis, question);
  const columns = [...series.columns, ...plan.metrics.flatMap(metricColumns)];
  const sql = [
    `SELECT\n  ${columns.join(',\n  ')}`,
    `FROM ${MERGED_VIEWS}`,
    `PREWHERE ${scope.constant.join('\n  AND ')}`,
    `WHERE ${[...scope.conditions, ...range.conditions].join('\n  AND ')}`,
    ...series.grouping,
  ].join('\n');
  return { sql, params: { ...scope.params, ...range.params, ...series.params } };
};

const metricColumns = (id: MetricId): readonly string[] => [
  `${METRIC_SQL[id].value} AS ${id}`,
  `${METRIC_SQL[id].sampleSize} AS ${id}_sample_size`,
];

/** What is the same in every row of a view (`constant`) may leave rows out before they are merged, which is cheaper. */
const scopeOf = ({ environment, playerNo }: Question, accountId: number) => ({
  constant: [
    'environment = {environment:String}',
    ...(playerNo === undefined ? [] : ['player_no = {player_no:UInt64}']),
  ],
  conditions: ['account_id = {account_id:UInt64}'],
  params: { account_id: accountId, environment, ...(playerNo === undefined ? {} : { player_no: playerNo }) },
});

const HOUR_MS = 3_600_000;

/** A view's id may be made on a clock a day off, and its hour is rounded down. */
const CLOCK_MARGIN_MS = 25 * HOUR_MS;

/** How long a view may last and still be found by its end: a screen left running for a week. */
const LONGEST_VIEW_MS = 7 * 24 * HOUR_MS;

/** A view whose latest beat is older than this is no longer being watched. */
const PRESENCE_MS = 30_000;

const MOMENT: Readonly<Record<Exclude<Axis, 'now'>, string>> = {
  start: readMerged('started_at'),
  end: readMerged('last_at'),
};

/** Conditions on the hour in the id, which is in the sort key and the partition, keep all other views unread. */
const rangeOf = (axis: Exclude<Axis, 'now'>, { fromMs, toMs }: Question) => ({
  conditions: [
    'view_hour >= {from_hour:DateTime}',
    'view_hour < {to_hour:DateTime}',
    `${MOMENT[axis]} >= fromUnixTimestamp64Milli({from_ms:Int64})`,
    `${MOMENT[axis]} < fromUnixTimestamp64Milli({to_ms:Int64})`,
  ],
  params: {
    from_hour: epochSeconds(fromMs - CLOCK_MARGIN_MS - (axis === 'end' ? LONGEST_VIEW_MS : 0)),
    to_hour: epochSeconds(toMs + CLOCK_MARGIN_MS),
    from_ms: fromMs,
    to_ms: toMs,
  },
});

const presentOf = (nowMs: number) => ({
  conditions: [
    'view_hour >= {from_hour:DateTime}',
    `${readMerged('last_received_at')} >= fromUnixTimestamp64Milli({present_from_ms:Int64})`,
    `${readMerged('state')} IN {watching_states:Array(String)}`,
  ],
  params: {
    from_hour: epochSeconds(nowMs - CLOCK_MARGIN_MS - LONGEST_VIEW_MS),
    present_from_ms: nowMs - PRESENCE_MS,
    watching_states: [...WATCHING_STATES],
  },
});

const WITHOUT_SERIES = { columns: ['1 AS is_total', '0 AS bucket'], grouping: [], params: {} } as const;

const seriesOf = (axis: Exclude<Axis, 'now'>, { interval }: Question) =>
  interval === undefined
    ? WITHOUT_SERIES
    : {
        columns: [
          'grouping(bucket) AS is_total',
          `intDiv(toUnixTimestamp(${MOMENT[axis]}), {interval_seconds:UInt32}) * {interval_seconds:UInt32} AS bucket`,
        ],
        grouping: ['GROUP BY GROUPING SETS ((bucket), ())'],
        params: { interval_seconds: INTERVAL_SECONDS[interval] },
      };

/** The engine's DateTime begins in 1970. */
const epochSeconds = (epochMs: number): number => Math.max(0, Math.floor(epochMs / 1000));
