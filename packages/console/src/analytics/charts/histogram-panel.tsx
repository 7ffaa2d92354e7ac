import type { Histogram } from '@playhead/contract/api';
import { METRICS, type ViewNumberId } from '@playhead/contract/metrics';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/api-context.tsx';
import { countText, metricText } from '../../format/metric-value.ts';
import { useAnalyticsMessages } from '../../i18n/analytics/analytics-messages.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { histogramQuery } from '../frame/queries.ts';
import { useAnalyticsView } from '../frame/use-analytics-view.ts';
import { Bar } from './breakdown-table.tsx';

/** How a number of the views is spread: a table whose rows are bars. Nothing where no view has it. */
export function HistogramPanel({ metric }: { readonly metric: ViewNumberId }) {
  const { language } = useLanguage();
  const messages = useAnalyticsMessages();
  const [view] = useAnalyticsView();
  const { data } = useQuery(histogramQuery(useApi(), view, metric));
  if (data === undefined || data.metric !== metric || data.sample_size === 0) return null;
  const { title, unit } = METRICS[metric];
  const { p50, p95 } = data.measures;
  return (
    <section className="mt-4 overflow-hidden rounded-lg border border-line bg-surface" data-histogram={metric}>
      <div className="px-4 pt-3 pb-2">
        <h3 className="font-semibold">{messages.histogram}</h3>
        <p className="text-xs text-muted">
          {messages.histogramLead(title[language])}.{' '}
          {messages.histogramSummary(metricText(p50, unit, language), metricText(p95, unit, language))}
        </p>
      </div>
      <table className="w-full tabular-nums">
        <thead className="sr-only">
          <tr>
            <th scope="col">{title[language]}</th>
            <th scope="col">{messages.views}</th>
            <th scope="col">{messages.share}</th>
          </tr>
        </thead>
        <tbody>
          {occupied(data.buckets).map((bucket) => (
            <BucketRow key={`${bucket.from}`} bucket={bucket} histogram={data} unit={unit} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Without the empty buckets at either end. */
function occupied(buckets: Histogram['buckets']): Histogram['buckets'] {
  const isOccupied = ({ views }: Histogram['buckets'][number]) => views > 0;
  return buckets.slice(buckets.findIndex(isOccupied), buckets.findLastIndex(isOccupied) + 1);
}

interface BucketRowProps {
  readonly bucket: Histogram['buckets'][number];
  readonly histogram: Histogram;
  readonly unit: (typeof METRICS)[ViewNumberId]['unit'];
}

function BucketRow({ bucket: { from, to, views }, histogram, unit }: BucketRowProps) {
  const { language } = useLanguage();
  const messages = useAnalyticsMessages();
  const text = (value: number | null) => metricText(value, unit, language);
  const most = Math.max(1, ...histogram.buckets.map((each) => each.views));
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const name =
    from === null
      ? messages.bucketBelow(text(to))
      : to === null
        ? messages.bucketFrom(text(from))
        : messages.bucketBetween(text(from), text(to));
  return (
    <tr className="border-t border-line">
      <td className="relative h-8 w-full px-4">
        <Bar share={views / most} className="bg-accent/25" />
        <span className="relative">{name}</span>
      </td>
      <td className="px-4 text-right whitespace-nowrap">{countText(views, language)}</td>
      <td className="px-4 text-right whitespace-nowrap text-muted">{share.format(views / histogram.sample_size)}</td>
    </tr>
  );
}
