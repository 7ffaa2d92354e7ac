import type { MetricId } from '@playhead/contract/metrics';
import { useAnalyticsMessages } from '../../i18n/analytics/analytics-messages.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { shownMetric } from '../charts/asked-metric.ts';
import { BreakdownPanel } from '../charts/breakdown-panel.tsx';
import { MetricBoard, useChosenMetric } from '../charts/metric-board.tsx';
import { AnalyticsPage } from '../frame/analytics-page.tsx';
import { CodeMeanings } from './code-meanings.tsx';

const METRICS: readonly MetricId[] = [
  'playback_failure_percentage',
  'startup_failure_percentage',
  'error_rate',
  'exits_before_start',
  'rebuffer_percentage',
  'average_rebuffer_time',
  'business_exception_percentage',
  'view_dropped_percentage',
];
/** Views that have an error. */
const WITH_ERROR = ['!error_code:'];

/** What went wrong: shares, codes with what they mean, what the engines said, and where it happened. */
export function ErrorsPage() {
  const { language } = useLanguage();
  const messages = useAnalyticsMessages();
  const views = shownMetric('views', language, messages);
  const chosen = useChosenMetric(METRICS);
  if (views === undefined || chosen === undefined) return null;
  const { codes, codesLead, details, detailsLead, none, where } = messages.errors;
  return (
    <AnalyticsPage title={messages.sectionErrors}>
      <MetricBoard ids={METRICS} />
      <div className="mt-4 grid gap-4 lg:grid-cols-2">
        <BreakdownPanel
          by="error_code"
          metric={views}
          order="views"
          limit={20}
          title={codes}
          lead={codesLead}
          filter={WITH_ERROR}
          empty={none}
          hasLinks
        />
        <BreakdownPanel
          by="error_detail"
          metric={views}
          order="views"
          limit={20}
          title={details}
          lead={detailsLead}
          filter={WITH_ERROR}
          empty={none}
        />
        <CodeMeanings />
        <BreakdownPanel
          by="browser"
          metric={chosen}
          order="impact"
          limit={8}
          title={`${where}: ${chosen.title}`}
          empty={messages.audience.empty}
        />
      </div>
    </AnalyticsPage>
  );
}
