import { DIMENSIONS } from '@playhead/contract/dimensions';
import type { Statement } from '../store/columnar/index.ts';
import { DIMENSION_SQL } from './dimension-sql.ts';
import type { DimensionFilter, Filter, NumberFilter } from './filters.ts';
import { presentParams, VIEW_FACTS } from './view-facts.ts';
import { VIEW_NUMBERS, type ViewNumber } from './view-numbers.ts';

/** Conditions on merged views, all of which have to hold, and their bound values. */
export interface Conditions {
  readonly conditions: readonly string[];
  readonly params: Statement['params'];
}

/** Whether views that look automated count. */
export type Bots = 'exclude' | 'include' | 'only';

/** See {@link Bots}. */
export const BOTS: readonly Bots[] = ['exclude', 'include', 'only'];

/**
 * Filters as conditions for the WHERE of a statement over merged views (never its PREWHERE: they hold for a view, not for a
 * part of one). Every value is a bound parameter, named `filter_<place>`; the present is `now_ms` where a filter needs it.
 */
export const compileFilters = (filters: readonly Filter[], nowMs: number, bots: Bots = 'include'): Conditions => {
  const compiled = filters.map((filter, place) => compileFilter(filter, `filter_${place}`));
  const conditions = [...compiled.map(({ condition }) => condition), ...BOT_CONDITIONS[bots]];
  return {
    conditions,
    params: Object.assign({}, ...compiled.map(({ params }) => params), presentParams(conditions.join(), nowMs)),
  };
};

const BOT_CONDITIONS: Readonly<Record<Bots, readonly string[]>> = {
  exclude: [`NOT ${VIEW_FACTS.bot}`],
  include: [],
  only: [VIEW_FACTS.bot],
};

const compileFilter = (filter: Filter, name: string) =>
  'dimension' in filter ? compileDimension(filter, name) : compileNumber(filter, name);

const compileDimension = ({ dimension, negated, how, values }: DimensionFilter, name: string) => {
  const expression = DIMENSION_SQL[dimension];
  const type = DIMENSIONS[dimension].kind === 'text' ? 'String' : 'UInt64';
  const list = `{${name}:Array(${type})}`;
  const condition =
    how === 'is' ? `has(${list}, ${expression})` : `multiSearchAnyCaseInsensitiveUTF8(${expression}, ${list}) = 1`;
  return { condition: negated ? `NOT (${condition})` : condition, params: { [name]: values } };
};

const compileNumber = ({ number, comparison, than }: NumberFilter, name: string) => {
  const { value, known }: ViewNumber = VIEW_NUMBERS[number];
  const condition = `${value} ${comparison} {${name}:Float64}`;
  return { condition: known === undefined ? condition : `(${known} AND ${condition})`, params: { [name]: than } };
};
