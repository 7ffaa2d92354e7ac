import { useAnalyticsMessages } from '../../i18n/analytics/analytics-messages.ts';
import { AnalyticsPage } from '../frame/analytics-page.tsx';

/** To come. */
export function ErrorsPage() {
  const { sectionErrors } = useAnalyticsMessages();
  return <AnalyticsPage title={sectionErrors}>{null}</AnalyticsPage>;
}
