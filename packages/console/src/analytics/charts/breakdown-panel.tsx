import { DIMENSIONS, type DimensionId } from '@playhead/contract/dimensions';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useApi } from '../../api/api-context.tsx';
import { FailurePanel } from '../../controls/failure-panel.tsx';
import { Skeleton } from '../../controls/skeleton.tsx';
import { countText } from '../../format/metric-value.ts';
import { useAnalyticsMessages } from '../../i18n/analytics/analytics-messages.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import type { Order } from '../frame/analytics-search.ts';
import { breakdownQuery } from '../frame/queries.ts';
import { useAnalyticsView } from '../frame/use-analytics-view.ts';
import type { ShownMetric } from './asked-metric.ts';
import { BreakdownTable } from './breakdown-table.tsx';
import { exportAddress } from './export-address.ts';
import { TableLinks } from './table-links.tsx';

interface BreakdownPanelProps {
  readonly by: DimensionId;
  readonly metric: ShownMetric;
  readonly order: Order;
  readonly limit: number;
  /** Absent: the name of the dimension. */
  readonly title?: string;
  readonly lead?: string;
  /** Filters beside those of the page. */
  readonly filter?: readonly string[];
  /** What is said where there is no value. */
  readonly empty: string;
  /** A way to more. */
  readonly more?: ReactNode;
  readonly hasLinks?: boolean;
}

/** A metric by the values of a dimension. */
export function BreakdownPanel({ by, metric, order, limit, filter, ...texts }: BreakdownPanelProps) {
  const { language } = useLanguage();
  const messages = useAnalyticsMessages();
  const [view] = useAnalyticsView();
  const wish = { by, metrics: [metric.key], order, limit, ...(filter === undefined ? {} : { filter }) };
  const { data, error, refetch } = useQuery(breakdownQuery(useApi(), view, wish));
  const shown = data?.by === by ? data : undefined;
  return (
    <section className="min-w-0 overflow-hidden rounded-lg border border-line bg-surface" data-breakdown={by}>
      <div className="flex flex-wrap items-baseline gap-x-3 px-4 pt-3 pb-1">
        <h3 className="font-semibold">{texts.title ?? DIMENSIONS[by].title[language]}</h3>
        {texts.lead !== undefined && <p className="text-xs text-muted">{texts.lead}</p>}
        {shown !== undefined && shown.total_values > shown.values.length && (
          <span className="ml-auto text-xs text-muted">
            {messages.moreValues(countText(shown.values.length, language), countText(shown.total_values, language))}
          </span>
        )}
      </div>
      {shown === undefined && error !== null && (
        <FailurePanel title={messages.failed} error={error} onRetry={() => void refetch()} />
      )}
      {shown === undefined && error === null && <Pending rows={Math.min(limit, 6)} />}
      {shown !== undefined && shown.values.length === 0 && (
        <p className="px-4 py-8 text-center text-muted">{texts.empty}</p>
      )}
      {shown !== undefined && shown.values.length > 0 && <BreakdownTable by={by} breakdown={shown} metric={metric} />}
      {texts.more !== undefined && <div className="border-t border-line px-4 py-2 text-xs">{texts.more}</div>}
      {texts.hasLinks === true && shown !== undefined && (
        <div className="border-t border-line px-4 py-1">
          <TableLinks
            csv={exportAddress('statistics/breakdown', view, shown, {
              by,
              metrics: metric.key,
              order,
              limit: '1000',
              format: 'csv',
              filter: filter ?? [],
            })}
          />
        </div>
      )}
    </section>
  );
}

const Pending = ({ rows }: { readonly rows: number }) => (
  <div className="pt-9">
    {Array.from({ length: rows }, (_, row) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: all alike
      <div key={row} className="flex h-10 items-center justify-between border-t border-line px-4">
        <Skeleton className="h-3.5 w-32" />
        <Skeleton className="h-3.5 w-12" />
      </div>
    ))}
  </div>
);
