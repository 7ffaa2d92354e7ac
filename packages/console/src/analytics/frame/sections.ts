import { type AnalyticsMessages, useAnalyticsMessages } from '../../i18n/analytics/analytics-messages.ts';
import { useViewsMessages } from '../../i18n/views/views-messages.ts';

/** The pages of analytics in the order of their tabs, by address. */
const SECTIONS = [
  ['/analytics', 'sectionOverview'],
  ['/analytics/viewing', 'sectionWatching'],
  ['/analytics/quality', 'sectionQuality'],
  ['/analytics/errors', 'sectionErrors'],
  ['/analytics/audience', 'sectionAudience'],
  ['/analytics/changes', 'sectionChanges'],
  ['/analytics/usage', 'sectionUsage'],
] as const satisfies readonly (readonly [string, keyof AnalyticsMessages])[];

/** Address and title of each page. */
export function useSections() {
  const messages = useAnalyticsMessages();
  const { sections } = useViewsMessages();
  return [
    ...SECTIONS.map(([to, key]) => ({ to, title: messages[key] })),
    { to: '/analytics/views', title: sections.views },
    { to: '/analytics/content', title: sections.content },
    { to: '/analytics/live', title: sections.live },
  ] as const;
}
