import { isViewNumber, METRICS, type MetricId, type MetricKey } from '@playhead/contract/metrics';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/api-context.tsx';
import { EmptyPanel } from '../../controls/empty-panel.tsx';
import { FailurePanel } from '../../controls/failure-panel.tsx';
import { ListSkeleton } from '../../controls/list-skeleton.tsx';
import { metricText } from '../../format/metric-value.ts';
import { useAnalyticsMessages } from '../../i18n/analytics/analytics-messages.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { type ShownMetric, shownMetric } from '../charts/asked-metric.ts';
import { useChosenMetric } from '../charts/metric-board.tsx';
import { AnalyticsPage } from '../frame/analytics-page.tsx';
import { compactSelectClass } from '../frame/compact-select.ts';
import { useAnalyticsSearch, useAnalyticsView } from '../frame/use-analytics-view.ts';
import { changesQuery } from './changes-query.ts';
import { ContributionTable } from './contribution-table.tsx';

const SHOWN_METRICS: readonly MetricId[] = [
  'views',
  'plays',
  'play_time',
  'startup_time',
  'rebuffer_percentage',
  'playback_failure_percentage',
  'startup_failure_percentage',
  'exits_before_start',
  'play_rate',
  'completion_rate',
  'playback_score',
];
const SHOWN = 25;

/** Which values of which dimensions moved a number against the period before. */
export function ChangesPage() {
  const { language } = useLanguage();
  const messages = useAnalyticsMessages();
  const [, change] = useAnalyticsSearch();
  const chosen = useChosenMetric(SHOWN_METRICS);
  return (
    <AnalyticsPage title={messages.sectionChanges}>
      <p className="mb-3 text-muted">{messages.changes.lead}</p>
      <select
        aria-label={messages.metric}
        className={`${compactSelectClass} mb-4`}
        value={chosen?.id}
        onChange={({ target }) => change({ metric: target.value })}
      >
        {SHOWN_METRICS.map((id) => (
          <option key={id} value={id}>
            {METRICS[id].title[language]}
          </option>
        ))}
      </select>
      {chosen !== undefined && <Found chosen={chosen} />}
    </AnalyticsPage>
  );
}

/** Sums are added up as counts are; of medians, the means are taken apart, since medians cannot be. */
function decomposed(metric: ShownMetric): { readonly key: MetricKey; readonly kind: 'count' | 'mean' } {
  const { aggregation } = metric.definition;
  const kind = aggregation === 'count' || aggregation === 'sum' ? 'count' : 'mean';
  return { key: aggregation === 'median' && isViewNumber(metric.id) ? `${metric.id}.mean` : metric.id, kind };
}

function Found({ chosen }: { readonly chosen: ShownMetric }) {
  const { language } = useLanguage();
  const messages = useAnalyticsMessages();
  const { changes: texts } = messages;
  const [view] = useAnalyticsView();
  const { key, kind } = decomposed(chosen);
  const metric = shownMetric(key, language, messages) ?? chosen;
  const { data, error, refetch } = useQuery(changesQuery(useApi(), view, key, kind));
  if (data === undefined) {
    if (error === null) return <ListSkeleton />;
    return <FailurePanel title={messages.failed} error={error} onRetry={() => void refetch()} />;
  }
  const { unit, aggregation } = chosen.definition;
  const { before, now } = data;
  if (before === null || now === null) return <EmptyPanel title={messages.emptyTitle} lead={texts.noneBefore} />;
  const contributions = data.contributions.filter(({ contribution }) => contribution !== 0).slice(0, SHOWN);
  return (
    <section className="overflow-hidden rounded-lg border border-line bg-surface">
      <div className="px-4 pt-3 pb-2">
        <h3 className="font-semibold">{texts.moved(metric.title)}</h3>
        <p className="text-xs text-muted tabular-nums">
          {texts.from(metricText(before, unit, language), metricText(now, unit, language))}
        </p>
      </div>
      {contributions.length === 0 ? (
        <p className="px-4 py-8 text-center text-muted">{now === before ? texts.unchanged : texts.nothing}</p>
      ) : (
        <ContributionTable contributions={contributions} metric={metric} />
      )}
      {aggregation === 'median' && <p className="px-4 py-2 text-xs text-muted">{texts.meanNote}</p>}
      {aggregation === 'ratio_of_sums' && <p className="px-4 py-2 text-xs text-muted">{texts.ratioNote}</p>}
    </section>
  );
}
