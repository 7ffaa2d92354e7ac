import { ENVIRONMENTS, type Environment, type StatisticsScope } from '@playhead/contract/api';
import { BOTS } from './compile-filters.ts';
import { parseFilters } from './filters.ts';
import { fault, type Parsed, read } from './parsed.ts';
import type { Scope } from './question.ts';

const DAY_MS = 86_400_000;

/** Date and time with seconds optional and an offset: without one, the range would depend on the server's place. */
const ISO_8601 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Reads which views a query is about. */
export const parseScope = (query: StatisticsScope, nowMs: number): Parsed<Scope> => {
  const range = parseRange(query, nowMs);
  if (!range.ok) return range;
  const place = parsePlace(query);
  if (!place.ok) return place;
  const filters = parseFilters(query.filter ?? []);
  if (!filters.ok) return filters;
  const bots = BOTS.find((each) => each === (query.bots ?? 'exclude'));
  if (bots === undefined) return fault(`bots: must be one of ${BOTS.join(', ')}.`);
  return read({ ...range.value, ...place.value, filters: filters.filters, bots });
};

const parseRange = (query: StatisticsScope, nowMs: number): Parsed<Pick<Scope, 'fromMs' | 'toMs'>> => {
  const to = parseTime('to', query.to, nowMs);
  if (!to.ok) return to;
  const from = parseTime('from', query.from, to.value - DAY_MS);
  if (!from.ok) return from;
  return from.value < to.value ? read({ fromMs: from.value, toMs: to.value }) : fault('from: must be before to.');
};

const parseTime = (name: string, text: string | undefined, absentMs: number): Parsed<number> => {
  if (text === undefined) return read(absentMs);
  // In a query string, an offset's plus sign that was not encoded arrives as a space.
  const iso = text.replace(' ', '+');
  const value = ISO_8601.test(iso) ? Date.parse(iso) : Number.NaN;
  return Number.isNaN(value) || value < 0
    ? fault(`${name}: "${text}" is not a time. Write it as 2026-01-31T09:00:00Z or 2026-01-31T18:00:00+09:00.`)
    : read(value);
};

interface Place {
  readonly environment: Environment;
  readonly playerNo: number | undefined;
}

const parsePlace = (query: StatisticsScope): Parsed<Place> => {
  const environment = ENVIRONMENTS.find((name) => name === (query.environment ?? 'production'));
  if (environment === undefined) return fault(`environment: must be one of ${ENVIRONMENTS.join(', ')}.`);
  const playerNo = query.player_no;
  return playerNo === undefined || (Number.isSafeInteger(playerNo) && playerNo > 0)
    ? read({ environment, playerNo })
    : fault('player_no: must be a positive integer.');
};
