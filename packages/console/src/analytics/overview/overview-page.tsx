import { useAnalyticsMessages } from '../../i18n/analytics/analytics-messages.ts';
import { AnalyticsPage } from '../frame/analytics-page.tsx';

/** To come. */
export function OverviewPage() {
  const { sectionOverview } = useAnalyticsMessages();
  return <AnalyticsPage title={sectionOverview}>{null}</AnalyticsPage>;
}
