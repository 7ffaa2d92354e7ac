import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { remembered } from '../../appearance/remembered.ts';
import { type AnalyticsSearch, isTimeZone, parseAnalyticsSearch } from './analytics-search.ts';
import { type AnalyticsView, viewOf } from './analytics-view.ts';

/** Key in localStorage of the time zone that was chosen last. */
export const ZONE_KEY = 'playhead.console.zone';

/** Changes of an address; `undefined` takes a key out of it. */
export type AnalyticsChange = { readonly [Key in keyof AnalyticsSearch]?: AnalyticsSearch[Key] | undefined };

/** What the address of an analytics page says, and how to change it. Each change is a step that the browser's way back undoes. */
export function useAnalyticsSearch(): readonly [AnalyticsSearch, (change: AnalyticsChange) => void] {
  const raw = useSearch({ from: '/console/analytics' });
  const navigate = useNavigate();
  // The router also hands over what its validation left out.
  const search = useMemo(() => parseAnalyticsSearch({ ...raw }), [raw]);
  const change = useCallback(
    (changed: AnalyticsChange) =>
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) => changedSearch(before, changed),
        resetScroll: false,
      } as Parameters<typeof navigate>[0]),
    [navigate],
  );
  return [search, change];
}

/** What the frame shows, and how to change it. */
export function useAnalyticsView(): readonly [AnalyticsView, (change: AnalyticsChange) => void] {
  const [search, change] = useAnalyticsSearch();
  const view = useMemo(() => viewOf(search, usualZone()), [search]);
  return [view, change];
}

/** The time zone that was chosen last, else the browser's. */
export function usualZone(): string {
  const zone = remembered(ZONE_KEY);
  return zone !== null && isTimeZone(zone) ? zone : Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** An address with some keys changed; those of a page beyond the frame's stay. */
function changedSearch(before: Record<string, unknown>, changed: AnalyticsChange): Record<string, unknown> {
  const merged = { ...before, ...changed };
  const taken = Object.fromEntries(Object.keys(changed).map((key) => [key, undefined]));
  return { ...merged, ...taken, ...parseAnalyticsSearch(merged) };
}
