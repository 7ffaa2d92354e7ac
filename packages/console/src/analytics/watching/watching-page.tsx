import type { MetricId } from '@playhead/contract/metrics';
import { useAnalyticsMessages } from '../../i18n/analytics/analytics-messages.ts';
import { MetricBoard } from '../charts/metric-board.tsx';
import { AnalyticsPage } from '../frame/analytics-page.tsx';

const METRICS: readonly MetricId[] = [
  'views',
  'plays',
  'play_rate',
  'play_time',
  'unique_viewers',
  'average_play_time',
  'completion_rate',
  'average_completion',
];

/** Who watched, and how much. */
export function WatchingPage() {
  const { sectionWatching } = useAnalyticsMessages();
  return (
    <AnalyticsPage title={sectionWatching}>
      <MetricBoard ids={METRICS} />
    </AnalyticsPage>
  );
}
