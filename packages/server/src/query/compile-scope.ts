import { WATCHING_STATES } from '@playhead/contract/beats';
import { readMerged, type Statement } from '../store/columnar/index.ts';
import { compileFilters } from './compile-filters.ts';
import type { Axis } from './plan.ts';
import type { Scope } from './question.ts';

/** Which merged views a statement is about, and its bound values. */
export interface CompiledScope {
  /** `PREWHERE … WHERE …` of a statement over merged views. */
  readonly where: string;
  readonly params: Statement['params'];
}

/** When a view is, on an axis. */
export const MOMENT: Readonly<Record<Exclude<Axis, 'now'>, string>> = {
  start: readMerged('started_at'),
  end: readMerged('last_at'),
};

/** Compiles which views are meant. Every value is a bound parameter, and the account is always among them. */
export const compileScope = (scope: Scope, axis: Axis, accountId: number, nowMs: number): CompiledScope => {
  const place = placeOf(scope, accountId);
  const range = axis === 'now' ? presentOf(nowMs) : rangeOf(axis, scope);
  const filters = compileFilters(scope.filters, nowMs, scope.bots);
  return {
    where: [
      `PREWHERE ${place.constant.join('\n  AND ')}`,
      `WHERE ${[...place.conditions, ...range.conditions, ...filters.conditions].join('\n  AND ')}`,
    ].join('\n'),
    params: { ...place.params, ...range.params, ...filters.params },
  };
};

/** What is the same in every row of a view (`constant`) may leave rows out before they are merged, which is cheaper. */
const placeOf = ({ environment, playerNo }: Scope, accountId: number) => ({
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

/** Conditions on the hour in the id, which is in the sort key and the partition, keep all other views unread. */
const rangeOf = (axis: Exclude<Axis, 'now'>, { fromMs, toMs }: Scope) => ({
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

/** The engine's DateTime begins in 1970. */
const epochSeconds = (epochMs: number): number => Math.max(0, Math.floor(epochMs / 1000));
