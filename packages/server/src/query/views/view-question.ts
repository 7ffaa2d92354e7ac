import { ENVIRONMENTS, type Environment, type ViewListQuery } from '@playhead/contract/api';
import { type Answer, invalid, type Refused } from '../ask.ts';
import { BOTS, type Bots, compileFilters } from '../compile-filters.ts';
import { type Filter, parseFilters } from '../filters.ts';
import { parseTimeRange, type TimeRange } from '../time-range.ts';
import { readCursor, type ViewCursor } from './view-cursor.ts';
import { VIEW_ORDERS, type ViewOrder } from './view-order.ts';

/** Which views are meant. */
export interface ViewScope extends TimeRange {
  readonly environment: Environment;
  readonly playerNo: number | undefined;
  readonly filters: readonly Filter[];
  readonly bots: Bots;
}

/** A list of views that can be answered. */
export interface ViewQuestion extends ViewScope {
  readonly order: ViewOrder;
  readonly cursor: ViewCursor | undefined;
  readonly limit: number;
}

/** What a query says about which views are meant. */
export type ViewScopeQuery = Pick<ViewListQuery, 'player_no' | 'environment' | 'from' | 'to' | 'filter' | 'bots'>;

const LIMIT = 50;
const LARGEST_LIMIT = 500;

/** Reads a query of the list of views, or says what is wrong with it. */
export const parseViewQuestion = (query: ViewListQuery, nowMs: number): Answer<ViewQuestion> => {
  const order = parseOrder(query.order);
  if (order === undefined) return invalid(`order: must be one of ${Object.keys(VIEW_ORDERS).join(', ')}.`);
  const limit = query.limit ?? LIMIT;
  if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_LIMIT) {
    return invalid(`limit: must be a whole number from 1 to ${LARGEST_LIMIT}.`);
  }
  const scope = parseViewScope(query, nowMs);
  if (!scope.ok) return scope;
  const cursor = query.cursor === undefined ? undefined : readCursor(query.cursor, order);
  if (query.cursor !== undefined && cursor === undefined) {
    return invalid('cursor: must be `next` of an answer in the same order, with the same filters.');
  }
  const { fromMs, toMs } = cursor ?? scope.value;
  return { ok: true, value: { ...scope.value, fromMs, toMs, order, cursor, limit } };
};

const parseOrder = (text = 'newest'): ViewOrder | undefined =>
  Object.hasOwn(VIEW_ORDERS, text) ? (text as ViewOrder) : undefined;

/** Reads which views a query means. */
export const parseViewScope = (query: ViewScopeQuery, nowMs: number): Answer<ViewScope> => {
  const range = parseTimeRange(query, nowMs);
  if (!range.ok) return range;
  const environment = ENVIRONMENTS.find((name) => name === (query.environment ?? 'production'));
  if (environment === undefined) return invalid(`environment: must be one of ${ENVIRONMENTS.join(', ')}.`);
  const playerNo = query.player_no;
  if (playerNo !== undefined && (!Number.isSafeInteger(playerNo) || playerNo < 1)) {
    return invalid('player_no: must be a positive integer.');
  }
  const filters = parseFilterFields(query);
  return filters.ok ? { ok: true, value: { ...range.value, environment, playerNo, ...filters.value } } : filters;
};

const parseFilterFields = ({
  filter = [],
  bots: word = 'exclude',
}: ViewScopeQuery): { readonly ok: true; readonly value: Pick<ViewScope, 'filters' | 'bots'> } | Refused => {
  const bots = BOTS.find((name) => name === word);
  if (bots === undefined) return invalid(`bots: must be one of ${BOTS.join(', ')}.`);
  const parsed = parseFilters([filter].flat());
  return parsed.ok ? { ok: true, value: { filters: parsed.filters, bots } } : invalid(parsed.details);
};

/** The scope as conditions over merged views: `constant` ones, the same in every row of a view, may come before the merge. */
export const compileScope = ({ environment, playerNo, filters, bots }: ViewScope, accountId: number, nowMs: number) => {
  const filtered = compileFilters(filters, nowMs, bots);
  return {
    constant: [
      'environment = {environment:String}',
      ...(playerNo === undefined ? [] : ['player_no = {player_no:UInt64}']),
    ],
    conditions: ['account_id = {account_id:UInt64}', ...filtered.conditions],
    params: {
      account_id: accountId,
      environment,
      ...(playerNo === undefined ? {} : { player_no: playerNo }),
      ...filtered.params,
    },
  };
};
