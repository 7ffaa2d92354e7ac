import { DIMENSIONS, type DimensionId } from '@playhead/contract/dimensions';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../../api/api-context.tsx';
import { breakdownQuery } from '../queries.ts';
import { useAnalyticsView } from '../use-analytics-view.ts';
import { useValueText } from '../use-value-text.ts';
import { readFilter } from './filter.ts';

/** A value that may be chosen, and how many views have it; their number is not known of one that was typed. */
export interface Suggestion {
  readonly value: string;
  readonly views: number | undefined;
}

const LIMIT = 200;

/** The values of a dimension in the period that fit a search, the chosen ones first. What is filtered by the dimension itself does not count. */
export function useSuggestions(dimension: DimensionId, chosen: readonly string[], search: string) {
  const [view] = useAnalyticsView();
  const filters = view.filters.filter((filter) => {
    const condition = readFilter(filter);
    return condition?.kind !== 'dimension' || condition.dimension !== dimension;
  });
  const wish = { by: dimension, metrics: ['views'], order: 'views', limit: LIMIT } as const;
  const { data, isPlaceholderData, error } = useQuery(breakdownQuery(useApi(), { ...view, filters }, wish));
  const said = useValueText();
  const found = isPlaceholderData
    ? undefined
    : data?.values.map(({ value, views }) => ({ value: wordOf(dimension, value), views }));
  const typed = chosen.filter((value) => !found?.some((each) => each.value === value));
  const all: readonly Suggestion[] = [...typed.map((value) => ({ value, views: undefined })), ...(found ?? [])];
  const wanted = search.trim().toLowerCase();
  const fits = ({ value }: Suggestion) =>
    `${value} ${said(dimension, value)}`.toLowerCase().includes(wanted) || (wanted === '' && chosen.includes(value));
  return { suggestions: all.filter(fits), isPending: found === undefined && error === null, isFailed: error !== null };
}

const wordOf = (dimension: DimensionId, value: string | number | boolean): string =>
  DIMENSIONS[dimension].kind === 'number' && value === 0 ? '' : String(value);
