import type { Breakdown } from '@playhead/contract/api';
import type { DimensionId } from '@playhead/contract/dimensions';
import { countText, metricText } from '../../format/metric-value.ts';
import { useAnalyticsMessages } from '../../i18n/analytics/analytics-messages.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { filterOfValue } from '../frame/filters/filter.ts';
import { useAnalyticsView } from '../frame/use-analytics-view.ts';
import { useValueText } from '../frame/use-value-text.ts';
import type { ShownMetric } from './asked-metric.ts';
import { Attribution } from './attribution.tsx';

interface BreakdownTableProps {
  readonly by: DimensionId;
  readonly breakdown: Breakdown;
  readonly metric: ShownMetric;
}

const HEAD = 'h-9 px-4 text-right whitespace-nowrap text-xs font-medium text-muted first:text-left';

/** Values of a dimension with a bar for their share of the views, a metric beside that of the rest, and what each costs. */
export function BreakdownTable({ by, breakdown, metric }: BreakdownTableProps) {
  const messages = useAnalyticsMessages();
  const hasRest = metric.definition.aggregation !== 'count' && metric.definition.aggregation !== 'sum';
  return (
    <>
      <div className="overflow-x-auto">
        <table className="w-full tabular-nums">
          <thead>
            <tr className="border-b border-line">
              <th scope="col" className={HEAD}>
                {messages.value}
              </th>
              <th scope="col" className={HEAD}>
                {messages.views}
              </th>
              {metric.id !== 'views' && (
                <th scope="col" className={HEAD}>
                  {metric.title}
                </th>
              )}
              {hasRest && (
                <th scope="col" className={`${HEAD} max-sm:hidden`}>
                  {messages.ofAll}
                </th>
              )}
              {hasRest && (
                <th scope="col" className={`${HEAD} max-md:hidden`} title={messages.impactHint}>
                  {messages.impact}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {breakdown.values.map((row) => (
              <BreakdownRow
                key={String(row.value)}
                by={by}
                row={row}
                breakdown={breakdown}
                metric={metric}
                hasRest={hasRest}
              />
            ))}
          </tbody>
        </table>
      </div>
      {breakdown.truncated && <p className="px-4 py-2 text-xs text-muted">{messages.truncated}</p>}
      <Attribution by={by} />
    </>
  );
}

interface BreakdownRowProps extends BreakdownTableProps {
  readonly row: Breakdown['values'][number];
  readonly hasRest: boolean;
}

function BreakdownRow({ by, row, breakdown, metric, hasRest }: BreakdownRowProps) {
  const { language } = useLanguage();
  const messages = useAnalyticsMessages();
  const [{ filters }, change] = useAnalyticsView();
  const said = useValueText()(by, row.value);
  const value = row.metrics[metric.key];
  const { unit } = metric.definition;
  const most = Math.max(1, ...breakdown.values.map(({ views }) => views));
  const impacts = breakdown.values.map((each) => Math.abs(each.metrics[metric.key]?.impact ?? 0));
  return (
    <tr className="border-b border-line last:border-0 hover:bg-hover">
      <td className="relative h-10 min-w-32 px-4">
        <Bar share={row.views / most} className="bg-accent/12" />
        <button
          type="button"
          title={messages.only(said)}
          onClick={() => change({ filter: [...filters, filterOfValue(by, row.value)] })}
          className="relative min-h-6 cursor-pointer text-left break-words hover:underline"
        >
          {said}
        </button>
      </td>
      <td className="px-4 text-right whitespace-nowrap">{countText(row.views, language)}</td>
      {metric.id !== 'views' && (
        <td className="px-4 text-right whitespace-nowrap font-medium">
          {metricText(value?.value ?? null, unit, language)}
        </td>
      )}
      {hasRest && (
        <td className="px-4 text-right whitespace-nowrap text-muted max-sm:hidden">
          {metricText(value?.rest ?? null, unit, language)}
        </td>
      )}
      {hasRest && (
        <td className="w-32 px-4 max-md:hidden">
          <ImpactBar impact={value?.impact ?? null} largest={Math.max(...impacts)} />
        </td>
      )}
    </tr>
  );
}

/** A share from 0 to 1 behind what it belongs to. */
export const Bar = ({ share, className }: { readonly share: number; readonly className: string }) => (
  <span
    aria-hidden
    className={`absolute inset-y-1 left-1 rounded-sm ${className}`}
    style={{ width: `${share * 98}%` }}
  />
);

function ImpactBar({ impact, largest }: { readonly impact: number | null; readonly largest: number }) {
  const { language } = useLanguage();
  if (impact === null || largest === 0) return null;
  const said = new Intl.NumberFormat(language, { notation: 'compact', maximumSignificantDigits: 3 }).format(impact);
  return (
    <span className="flex items-center justify-end gap-2">
      <span className="text-xs text-muted">{said}</span>
      <span aria-hidden className="h-1.5 w-12 overflow-hidden rounded-full bg-hover">
        <span
          className={`block h-full ${impact > 0 ? 'bg-danger' : 'bg-good'}`}
          style={{ width: `${(Math.abs(impact) / largest) * 100}%` }}
        />
      </span>
    </span>
  );
}
