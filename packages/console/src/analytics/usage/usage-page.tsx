import { useAnalyticsMessages } from '../../i18n/analytics/analytics-messages.ts';
import { AnalyticsPage } from '../frame/analytics-page.tsx';

/** To come. */
export function UsagePage() {
  const { sectionUsage } = useAnalyticsMessages();
  return <AnalyticsPage title={sectionUsage}>{null}</AnalyticsPage>;
}
