import type { MetricId } from '@playhead/contract/metrics';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/api-context.tsx';
import { FailurePanel } from '../../controls/failure-panel.tsx';
import { useAnalyticsMessages } from '../../i18n/analytics/analytics-messages.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { rangeOfView } from '../frame/analytics-view.ts';
import { seriesQuery } from '../frame/queries.ts';
import { useAnalyticsSearch, useAnalyticsView } from '../frame/use-analytics-view.ts';
import { type ShownMetric, shownMetric } from './asked-metric.ts';
import { exportAddress } from './export-address.ts';
import { MeasureChoice } from './measure-choice.tsx';
import { MetricCard } from './metric-card.tsx';
import { NoViewsPanel } from './no-views-panel.tsx';
import { TableLinks } from './table-links.tsx';
import { trendOf } from './trend.ts';
import { TrendPanel } from './trend-panel.tsx';

/** The metric that the address chooses out of those of a page; the first where it chooses none. */
export function useChosenMetric(ids: readonly MetricId[]): ShownMetric | undefined {
  const { language } = useLanguage();
  const messages = useAnalyticsMessages();
  const [search] = useAnalyticsSearch();
  const asked = shownMetric(search.metric ?? '', language, messages);
  return asked !== undefined && ids.includes(asked.id) ? asked : shownMetric(ids[0] ?? 'views', language, messages);
}

/** Metrics as cards, of which one is chosen and shown over time. */
export function MetricBoard({ ids }: { readonly ids: readonly MetricId[] }) {
  const { language } = useLanguage();
  const messages = useAnalyticsMessages();
  const [view, change] = useAnalyticsView();
  const chosen = useChosenMetric(ids);
  const keys = [...new Set([...ids, ...(chosen === undefined ? [] : [chosen.key])])];
  const { data, error, isPlaceholderData, refetch } = useQuery(seriesQuery(useApi(), view, keys));
  if (data === undefined && error !== null) {
    return <FailurePanel title={messages.failed} error={error} onRetry={() => void refetch()} />;
  }
  const cards = ids.map((id) => shownMetric(id, language, messages)).filter((each) => each !== undefined);
  const isEmpty = data !== undefined && Object.values(data.totals).every(({ sample_size }) => sample_size === 0);
  const interval = rangeOfView(view, Date.now()).interval;
  return (
    <>
      <div
        className={`grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line lg:grid-cols-4 ${cards.length % 2 === 1 ? 'max-lg:[&>:first-child]:col-span-2' : ''}`}
      >
        {cards.map((metric) => (
          <MetricCard
            key={metric.key}
            metric={metric}
            statistics={data}
            isChosen={metric.id === chosen?.id}
            onChoose={() => change({ metric: metric.key })}
          />
        ))}
      </div>
      {isEmpty && <NoViewsPanel />}
      {data === undefined && <div className="mt-4 h-[25.5rem] rounded-lg border border-line bg-surface" />}
      {data !== undefined && !isEmpty && chosen !== undefined && (
        <TrendPanel
          trend={trendOf(data, chosen, interval)}
          isStale={isPlaceholderData}
          choices={<MeasureChoice metric={chosen} onChange={(key) => change({ metric: key })} />}
          links={
            <TableLinks
              csv={exportAddress('statistics', view, data, {
                metrics: keys.join(','),
                interval,
                timezone: view.zone,
                format: 'csv',
              })}
              parquet={exportAddress('views', view, data, { format: 'parquet' })}
            />
          }
        />
      )}
    </>
  );
}
