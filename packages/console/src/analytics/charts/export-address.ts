import type { AnalyticsView } from '../frame/analytics-view.ts';

/** An address of the API for a table of what is shown. `more` are its own parameters; `from` and `to` those of the answer on screen. */
export function exportAddress(
  path: 'statistics' | 'statistics/breakdown' | 'views',
  view: AnalyticsView,
  range: { readonly from: string; readonly to: string },
  more: Readonly<Record<string, string | readonly string[]>>,
): string {
  const query = new URLSearchParams({ from: range.from, to: range.to, environment: view.environment });
  if (view.playerNo !== undefined) query.set('player_no', String(view.playerNo));
  for (const filter of view.filters) query.append('filter', filter);
  for (const [name, value] of Object.entries(more)) for (const each of [value].flat()) query.append(name, each);
  return `/api/v1/${path}?${query}`;
}
