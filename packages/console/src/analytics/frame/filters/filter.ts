import { DIMENSIONS, type DimensionId } from '@playhead/contract/dimensions';
import { isViewNumber, METRICS, type MetricId, type ViewNumberId } from '@playhead/contract/metrics';

/** How a number of a view may be compared. */
export const COMPARISONS = ['>=', '<=', '>', '<', '='] as const;

/** See {@link COMPARISONS}. */
export type Comparison = (typeof COMPARISONS)[number];

/** A condition on a dimension: one of its values, or a text within one of them, holds, or with `isNegated` does not. */
export interface DimensionCondition {
  readonly kind: 'dimension';
  readonly dimension: DimensionId;
  readonly isNegated: boolean;
  readonly how: 'is' | 'contains';
  readonly values: readonly string[];
}

/** A condition on a number of each view, in the metric's unit. */
export interface NumberCondition {
  readonly kind: 'number';
  readonly metric: ViewNumberId;
  readonly comparison: Comparison;
  readonly than: number;
}

/** A filter as the builder holds it. */
export type Condition = DimensionCondition | NumberCondition;

const FILTER = /^(?<not>!?)(?<name>[a-z][a-z0-9_]{0,39})(?<operator>>=|<=|[:~<>=])(?<rest>.*)$/su;

/** Reads a filter as the API takes it; undefined where the catalogues do not know what it is about. */
export function readFilter(text: string): Condition | undefined {
  const { not = '', name = '', operator = '', rest = '' } = FILTER.exec(text)?.groups ?? {};
  if (operator === ':' || operator === '~') {
    if (!isDimension(name)) return undefined;
    const how = operator === ':' ? 'is' : 'contains';
    return { kind: 'dimension', dimension: name, isNegated: not === '!', how, values: splitValues(rest) };
  }
  const comparison = COMPARISONS.find((each) => each === operator);
  const than = rest.trim() === '' ? Number.NaN : Number(rest);
  if (comparison === undefined || !isNumberId(name) || Number.isNaN(than)) return undefined;
  return { kind: 'number', metric: name, comparison, than };
}

/** Writes a filter as the API takes it. */
export function writeFilter(condition: Condition): string {
  if (condition.kind === 'number') return `${condition.metric}${condition.comparison}${condition.than}`;
  const { dimension, isNegated, how, values } = condition;
  return `${isNegated ? '!' : ''}${dimension}${how === 'is' ? ':' : '~'}${values.map(escaped).join(',')}`;
}

/** The filter that a value of a breakdown stands for. */
export const filterOfValue = (dimension: DimensionId, value: string | number | boolean): string =>
  writeFilter({ kind: 'dimension', dimension, isNegated: false, how: 'is', values: [valueWord(dimension, value)] });

/** A value of a breakdown as filters write it: a number that is not known is no text. */
const valueWord = (dimension: DimensionId, value: string | number | boolean): string =>
  DIMENSIONS[dimension].kind === 'number' && value === 0 ? '' : String(value);

const isDimension = (name: string): name is DimensionId => Object.hasOwn(DIMENSIONS, name);
const isNumberId = (name: string): name is ViewNumberId =>
  Object.hasOwn(METRICS, name) && isViewNumber(name as MetricId);

const escaped = (value: string): string => value.replaceAll('\\', '\\\\').replaceAll(',', '\\,');

/** Parts at commas, but not at `\,`. */
function splitValues(rest: string): readonly string[] {
  const values = [''];
  for (const [token] of rest.matchAll(/\\[\\,]|./gsu)) {
    if (token === ',') values.push('');
    else values.push(`${values.pop()}${token.replace(/^\\(?=.)/su, '')}`);
  }
  return values;
}
