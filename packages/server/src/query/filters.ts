import { DIMENSION_IDS, DIMENSIONS, type DimensionId } from '@playhead/contract/dimensions';
import { VIEW_NUMBER_IDS, type ViewNumberId } from '@playhead/contract/metrics';

/** Holds for views whose dimension is, or with `contains` has in it, any of the values; or with `negated` none of them. */
export interface DimensionFilter {
  readonly dimension: DimensionId;
  readonly negated: boolean;
  readonly how: 'is' | 'contains';
  readonly values: readonly string[] | readonly number[];
}

/** Holds for views that have the number and where it compares so. */
export interface NumberFilter {
  readonly number: ViewNumberId;
  readonly comparison: '>=' | '<=' | '>' | '<' | '=';
  readonly than: number;
}

/** One condition on a view. */
export type Filter = DimensionFilter | NumberFilter;

/** The most filters of one question. */
export const MAX_FILTERS = 20;
/** The most values of one filter. */
export const MAX_FILTER_VALUES = 100;
/** The most characters of one filter. */
export const MAX_FILTER_LENGTH = 2000;

type Failure = { readonly ok: false; readonly details: string };
type Parsed<T> = ({ readonly ok: true } & T) | Failure;

const fault = (details: string): Failure => ({ ok: false, details: `filter: ${details}` });

const FORMS = 'Write country:KR,JP or !browser:safari or title~intro or startup_time>=1000';

/**
 * Reads filters as they are written in a query, or says which one is wrong and what is known. Forms: `dimension:value` (is),
 * `dimension~text` (contains, case aside), either with `!` in front (not), and `metric>=number` with `>=`, `<=`, `>`, `<` or `=`.
 * Commas part values of which any will do, `\,` is a comma; no value stands for what is not known.
 */
export const parseFilters = (raw: readonly string[]): Parsed<{ readonly filters: readonly Filter[] }> => {
  if (raw.length > MAX_FILTERS) return fault(`${raw.length} are more than ${MAX_FILTERS}.`);
  const filters: Filter[] = [];
  for (const text of raw) {
    const parsed = parseFilter(text);
    if (!parsed.ok) return parsed;
    filters.push(parsed.filter);
  }
  return { ok: true, filters };
};

const FILTER = /^(?<not>!?)(?<name>[a-z][a-z0-9_]{0,39})(?<operator>>=|<=|[:~<>=])(?<rest>.*)$/su;

const parseFilter = (text: string): Parsed<{ readonly filter: Filter }> => {
  if (text.length > MAX_FILTER_LENGTH) {
    return fault(`one has ${text.length} characters, more than ${MAX_FILTER_LENGTH}.`);
  }
  const { not = '', name = '', operator = '', rest = '' } = FILTER.exec(text)?.groups ?? {};
  if (operator === '') return fault(`"${excerpt(text)}" has no form that is known. ${FORMS}.`);
  return operator === ':' || operator === '~'
    ? parseDimensionFilter(name, { negated: not === '!', how: operator === ':' ? 'is' : 'contains' }, rest)
    : parseNumberFilter(name, not, operator as NumberFilter['comparison'], rest);
};

const parseDimensionFilter = (
  name: string,
  manner: Pick<DimensionFilter, 'negated' | 'how'>,
  rest: string,
): Parsed<{ readonly filter: Filter }> => {
  const dimension = DIMENSION_IDS.find((id) => id === name);
  if (dimension === undefined) {
    return fault(`"${name}" is no dimension. Known are ${DIMENSION_IDS.join(', ')}.`);
  }
  const { kind } = DIMENSIONS[dimension];
  if (manner.how === 'contains' && kind !== 'text') return fault(`${name} is no text that could contain another.`);
  const texts = splitValues(rest);
  if (texts.length > MAX_FILTER_VALUES) {
    return fault(`${name} has ${texts.length} values, more than ${MAX_FILTER_VALUES}.`);
  }
  if (manner.how === 'contains' && texts.includes('')) return fault(`${name}~ needs a text to look for.`);
  const values = readValues(kind, texts);
  return values === undefined
    ? fault(`${name} is ${kind === 'flag' ? 'true or false' : 'a whole number'}, not "${excerpt(rest)}".`)
    : { ok: true, filter: { dimension, ...manner, values } };
};

/** Parts at commas, but not at `\\,`. */
const splitValues = (rest: string): readonly string[] => {
  const values = [''];
  for (const [token] of rest.matchAll(/\\[\\,]|./gsu)) {
    if (token === ',') values.push('');
    else values.push(`${values.pop()}${token.replace(/^\\(?=.)/su, '')}`);
  }
  return values;
};

const FLAGS: ReadonlyMap<string, number> = new Map([
  ['true', 1],
  ['false', 0],
]);

const readValues = (
  kind: 'text' | 'number' | 'flag',
  texts: readonly string[],
): readonly string[] | readonly number[] | undefined => {
  if (kind === 'text') return texts;
  const numbers = texts.map((text) => (kind === 'flag' ? FLAGS.get(text) : wholeNumber(text)));
  return numbers.every((number) => number !== undefined) ? numbers : undefined;
};

const wholeNumber = (text: string): number | undefined => {
  if (text === '') return 0;
  const number = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(number) ? number : undefined;
};

const parseNumberFilter = (
  name: string,
  not: string,
  comparison: NumberFilter['comparison'],
  rest: string,
): Parsed<{ readonly filter: Filter }> => {
  const number = VIEW_NUMBER_IDS.find((id) => id === name);
  if (number === undefined) {
    return fault(`"${name}" is no number of a view. Known are ${VIEW_NUMBER_IDS.join(', ')}.`);
  }
  if (not !== '') return fault(`${name} cannot be negated; turn the comparison round.`);
  const than = /^-?\d{1,15}(\.\d{1,9})?$/.test(rest.trim()) ? Number(rest) : undefined;
  return than === undefined
    ? fault(`${name} is compared with a number, not "${excerpt(rest)}".`)
    : { ok: true, filter: { number, comparison, than } };
};

/** So much of a text as an error repeats. */
const excerpt = (text: string): string => ([...text].length > 40 ? `${[...text].slice(0, 40).join('')}…` : text);
