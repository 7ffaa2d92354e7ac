import { useAnalyticsMessages } from '../../i18n/analytics/analytics-messages.ts';
import { AnalyticsPage } from '../frame/analytics-page.tsx';

/** To come. */
export function AudiencePage() {
  const { sectionAudience } = useAnalyticsMessages();
  return <AnalyticsPage title={sectionAudience}>{null}</AnalyticsPage>;
}
