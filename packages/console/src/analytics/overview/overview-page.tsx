import type { DimensionId } from '@playhead/contract/dimensions';
import type { MetricId } from '@playhead/contract/metrics';
import { Link } from '@tanstack/react-router';
import { useAnalyticsMessages } from '../../i18n/analytics/analytics-messages.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { shownMetric } from '../charts/asked-metric.ts';
import { BreakdownPanel } from '../charts/breakdown-panel.tsx';
import { MetricBoard } from '../charts/metric-board.tsx';
import { AnalyticsPage } from '../frame/analytics-page.tsx';
import { frameSearch, parseAnalyticsSearch } from '../frame/analytics-search.ts';
import { LiveStrip } from './live-strip.tsx';

const METRICS: readonly MetricId[] = [
  'views',
  'plays',
  'play_time',
  'unique_viewers',
  'startup_time',
  'rebuffer_percentage',
  'playback_failure_percentage',
  'playback_score',
];
const TOP = 6;

/** The state of things: who watches now, attempts and plays, quality beside the period before, and what goes wrong. */
export function OverviewPage() {
  const { language } = useLanguage();
  const messages = useAnalyticsMessages();
  const { topContent, topCountries, topDevices, topErrors, noErrors } = messages.overview;
  const views = shownMetric('views', language, messages);
  if (views === undefined) return null;
  const shared = { metric: views, order: 'views', limit: TOP, empty: messages.audience.empty } as const;
  return (
    <AnalyticsPage title={messages.sectionOverview}>
      <LiveStrip />
      <MetricBoard ids={METRICS} />
      <div className="mt-4 grid gap-4 lg:grid-cols-2">
        <BreakdownPanel {...shared} by="title" title={topContent} more={<More by="title" />} />
        <BreakdownPanel {...shared} by="country" title={topCountries} more={<More by="country" />} />
        <BreakdownPanel {...shared} by="device" title={topDevices} more={<More by="device" />} />
        <BreakdownPanel
          {...shared}
          by="error_code"
          title={topErrors}
          filter={['!error_code:']}
          empty={noErrors}
          more={<More by="error_code" />}
        />
      </div>
    </AnalyticsPage>
  );
}

function More({ by }: { readonly by: DimensionId }) {
  const { overview } = useAnalyticsMessages();
  return (
    <Link
      to={by === 'error_code' ? '/analytics/errors' : '/analytics/audience'}
      search={(before) => ({
        ...frameSearch(parseAnalyticsSearch({ ...before })),
        ...(by === 'error_code' ? {} : { by }),
      })}
      className="inline-flex min-h-6 items-center font-medium text-muted underline decoration-line underline-offset-4 hover:text-ink"
    >
      {overview.all}
    </Link>
  );
}
