import { useAnalyticsMessages } from '../../i18n/analytics/analytics-messages.ts';
import { AnalyticsPage } from '../frame/analytics-page.tsx';

/** To come. */
export function ChangesPage() {
  const { sectionChanges } = useAnalyticsMessages();
  return <AnalyticsPage title={sectionChanges}>{null}</AnalyticsPage>;
}
