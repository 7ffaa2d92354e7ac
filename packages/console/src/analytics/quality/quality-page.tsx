import { useAnalyticsMessages } from '../../i18n/analytics/analytics-messages.ts';
import { AnalyticsPage } from '../frame/analytics-page.tsx';

/** To come. */
export function QualityPage() {
  const { sectionQuality } = useAnalyticsMessages();
  return <AnalyticsPage title={sectionQuality}>{null}</AnalyticsPage>;
}
