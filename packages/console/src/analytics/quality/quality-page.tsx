import { isViewNumber, type MetricId } from '@playhead/contract/metrics';
import { useAnalyticsMessages } from '../../i18n/analytics/analytics-messages.ts';
import { HistogramPanel } from '../charts/histogram-panel.tsx';
import { MetricBoard, useChosenMetric } from '../charts/metric-board.tsx';
import { AnalyticsPage } from '../frame/analytics-page.tsx';

const METRICS: readonly MetricId[] = [
  'startup_time',
  'player_startup_time',
  'total_startup_time',
  'seek_latency',
  'rebuffer_percentage',
  'average_rebuffer_time',
  'rebuffered_views_percentage',
  'average_bitrate',
  'playback_score',
  'good_views_percentage',
  'dropped_frames_percentage',
  'live_latency',
];

/** How well it played. */
export function QualityPage() {
  const { sectionQuality } = useAnalyticsMessages();
  const chosen = useChosenMetric(METRICS);
  return (
    <AnalyticsPage title={sectionQuality}>
      <MetricBoard ids={METRICS} />
      {chosen !== undefined && isViewNumber(chosen.id) && <HistogramPanel metric={chosen.id} />}
    </AnalyticsPage>
  );
}
