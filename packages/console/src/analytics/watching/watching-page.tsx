import { useAnalyticsMessages } from '../../i18n/analytics/analytics-messages.ts';
import { AnalyticsPage } from '../frame/analytics-page.tsx';

/** To come. */
export function WatchingPage() {
  const { sectionWatching } = useAnalyticsMessages();
  return <AnalyticsPage title={sectionWatching}>{null}</AnalyticsPage>;
}
