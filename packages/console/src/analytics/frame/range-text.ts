import type { Language } from '@playhead/contract/options';
import type { AnalyticsMessages } from '../../i18n/analytics/analytics-messages.ts';
import type { AnalyticsView } from './analytics-view.ts';

/** The period of a view in words: its name, or its days and times as they were chosen. */
export function rangeText(
  { preset, from, to }: AnalyticsView,
  language: Language,
  messages: AnalyticsMessages,
): string {
  if (from === undefined || to === undefined) return messages.presets[preset];
  const hasTime = from.length > 10 || to.length > 10;
  // Wall-clock texts of the view's zone: formatted as if they were UTC, they come out as they are.
  const format = new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    ...(hasTime ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } : {}),
  });
  return format.formatRange(Date.parse(asUtc(from)), Date.parse(asUtc(to)));
}

const asUtc = (moment: string): string => (moment.length === 10 ? `${moment}T00:00Z` : `${moment}Z`);
