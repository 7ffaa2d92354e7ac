import { DIMENSION_IDS, type DimensionId } from '@playhead/contract/dimensions';
import { METRICS, type MetricId } from '@playhead/contract/metrics';
import { useAnalyticsMessages } from '../../i18n/analytics/analytics-messages.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { BreakdownPanel } from '../charts/breakdown-panel.tsx';
import { useChosenMetric } from '../charts/metric-board.tsx';
import { AnalyticsPage } from '../frame/analytics-page.tsx';
import { ORDERS } from '../frame/analytics-search.ts';
import { compactSelectClass } from '../frame/compact-select.ts';
import { DimensionOptions } from '../frame/dimension-options.tsx';
import { useAnalyticsSearch } from '../frame/use-analytics-view.ts';

const SHOWN_METRICS: readonly MetricId[] = [
  'views',
  'unique_viewers',
  'play_time',
  'average_play_time',
  'play_rate',
  'completion_rate',
  'startup_time',
  'rebuffer_percentage',
  'playback_failure_percentage',
  'exits_before_start',
  'average_bitrate',
  'playback_score',
];
const MOST_VALUES = 100;

/** Views by any dimension: who they are, where, on what, and what each of them costs. */
export function AudiencePage() {
  const { language } = useLanguage();
  const messages = useAnalyticsMessages();
  const [search, change] = useAnalyticsSearch();
  const metric = useChosenMetric(SHOWN_METRICS);
  const by: DimensionId = DIMENSION_IDS.find((id) => id === search.by) ?? 'country';
  const order = search.order ?? (metric?.definition.better === 'neither' ? 'views' : 'impact');
  return (
    <AnalyticsPage title={messages.sectionAudience}>
      <p className="mb-3 text-muted">{messages.audience.lead}</p>
      <div className="mb-4 flex flex-wrap gap-2">
        <select
          aria-label={messages.dimension}
          className={compactSelectClass}
          value={by}
          onChange={({ target }) => change({ by: DIMENSION_IDS.find((id) => id === target.value) })}
        >
          <DimensionOptions />
        </select>
        <select
          aria-label={messages.metric}
          className={compactSelectClass}
          value={metric?.id}
          onChange={({ target }) => change({ metric: target.value, order: undefined })}
        >
          {SHOWN_METRICS.map((id) => (
            <option key={id} value={id}>
              {METRICS[id].title[language]}
            </option>
          ))}
        </select>
        <select
          aria-label={messages.order}
          className={compactSelectClass}
          value={order}
          onChange={({ target }) => change({ order: ORDERS.find((each) => each === target.value) })}
        >
          {ORDERS.map((each) => (
            <option key={each} value={each}>
              {messages.orders[each]}
            </option>
          ))}
        </select>
      </div>
      {metric !== undefined && (
        <BreakdownPanel
          by={by}
          metric={metric}
          order={order}
          limit={MOST_VALUES}
          empty={messages.audience.empty}
          hasLinks
        />
      )}
    </AnalyticsPage>
  );
}
