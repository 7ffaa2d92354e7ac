import type { Environment } from '@playhead/contract/api';
import type { DimensionId } from '@playhead/contract/dimensions';

/** Ranges with a name. All but `yesterday` end now. */
export const PRESETS = ['30m', '24h', '7d', '30d', '90d', 'today', 'yesterday'] as const;

/** See {@link PRESETS}. */
export type Preset = (typeof PRESETS)[number];

/**
 * What the analytics pages show, as their address remembers it. The router reads it before their code is there, so names of metrics and
 * dimensions are only looked at for their form here; pages fall back where the catalogue knows none.
 */
export interface AnalyticsSearch {
  readonly range?: Preset;
  /** Of a range without a name: a day `2026-11-25` or a minute `2026-11-25T09:30` of the time zone. It wins over `range`. */
  readonly from?: string;
  /** Exclusive where it is a minute, the last day where it is a day. */
  readonly to?: string;
  /** IANA name; the one that was chosen last, or the browser's, where absent. */
  readonly tz?: string;
  /** Compared with the range before where absent. */
  readonly compare?: 'off';
  /** As the API takes them, e.g. `country:KR,JP`. */
  readonly filter?: readonly string[];
  /** Number of the player; all of the account where absent. */
  readonly player?: number;
  readonly environment?: Exclude<Environment, 'production'>;
  /** Of the metrics of a page, with its measure: `startup_time.p95`. */
  readonly metric?: string;
  /** Dimension of a breakdown. */
  readonly by?: DimensionId;
  readonly order?: Order;
}

/** Orders of a breakdown. */
export const ORDERS = ['impact', 'views', 'value'] as const;

/** See {@link ORDERS}. */
export type Order = (typeof ORDERS)[number];

const MAX_FILTERS = 20;
const MAX_FILTER_LENGTH = 2000;
const MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/;
const NAME = /^[a-z][a-z0-9_]{0,39}$/;
const METRIC = /^[a-z][a-z0-9_]{0,39}(\.[a-z0-9]{1,9})?$/;
const FILTER = /^!?[a-z][a-z0-9_]{0,39}(>=|<=|[:~<>=])/;

/** Reads the address of an analytics page. Whatever makes no sense counts as absent. */
export function parseAnalyticsSearch(search: Record<string, unknown>): AnalyticsSearch {
  return {
    ...oneOf('range', PRESETS, search),
    ...rangeOf(search),
    ...matching('tz', isTimeZone, search),
    ...(search['compare'] === 'off' ? { compare: 'off' } : {}),
    ...filtersOf(search['filter']),
    ...playerOf(search['player']),
    ...(search['environment'] === 'develop' ? { environment: 'develop' } : {}),
    ...matching('metric', (text) => METRIC.test(text), search),
    ...matching('by', (text) => NAME.test(text), search),
    ...oneOf('order', ORDERS, search),
  };
}

/** What all pages have in common of an address; the rest belongs to one of them. */
export function frameSearch(search: AnalyticsSearch): AnalyticsSearch {
  const { metric: _, by: __, order: ___, ...frame } = search;
  return frame;
}

function oneOf<Key extends 'range' | 'order'>(key: Key, allowed: readonly string[], search: Record<string, unknown>) {
  const found = allowed.find((each) => each === search[key]);
  return found === undefined ? {} : { [key]: found };
}

function matching(key: string, fits: (text: string) => boolean, search: Record<string, unknown>) {
  const value = search[key];
  return typeof value === 'string' && fits(value) ? { [key]: value } : {};
}

function rangeOf({ from, to }: Record<string, unknown>): Pick<AnalyticsSearch, 'from' | 'to'> {
  if (!isMoment(from) || !isMoment(to)) return {};
  // A day as the end counts to its end, so it may be the day that the range begins with.
  const isOrdered = to.length === 10 ? from.slice(0, 10) <= to : from < to;
  return isOrdered ? { from, to } : {};
}

const isMoment = (value: unknown): value is string =>
  typeof value === 'string' && MOMENT.test(value) && isRealDay(value.slice(0, 10)) && isRealTime(value.slice(11));

const isRealDay = (day: string): boolean => {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
};

const isRealTime = (time: string): boolean => time === '' || !Number.isNaN(Date.parse(`2000-01-01T${time}:00Z`));

/** Whether the browser knows a time zone. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name.length <= 64 && /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}

function filtersOf(value: unknown): Pick<AnalyticsSearch, 'filter'> {
  const texts = (Array.isArray(value) ? value : [value]).filter(isFilter);
  const filter = [...new Set(texts)].slice(0, MAX_FILTERS);
  return filter.length === 0 ? {} : { filter };
}

const isFilter = (text: unknown): text is string =>
  typeof text === 'string' && text.length <= MAX_FILTER_LENGTH && FILTER.test(text);

function playerOf(value: unknown): Pick<AnalyticsSearch, 'player'> {
  const player = Number(value);
  return Number.isSafeInteger(player) && player > 0 ? { player } : {};
}
