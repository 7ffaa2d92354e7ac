import type { Statistics } from '@playhead/contract/api';
import { type Interval, METRICS, type MetricId } from '@playhead/contract/metrics';
import { metricText } from '../../format/metric-value.ts';
import { bucketText } from '../../format/moment.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';

/** What both the chart and the table of a metric's course need. */
export interface SeriesProps {
  /** Says what is shown, for those who can't see it. */
  readonly label: string;
  readonly series: Statistics['series'];
  readonly metric: MetricId;
  readonly interval: Interval;
}

/** A metric's course in numbers, the latest first. */
export function SeriesTable({ label, series, metric, interval }: SeriesProps) {
  const { language, messages } = useLanguage();
  const { title, unit } = METRICS[metric];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section aria-label={label} tabIndex={0} className="mx-4 mt-2 h-72 overflow-y-auto border-t border-line">
      <table className="w-full tabular-nums">
        <thead className="sticky top-0 bg-surface text-xs text-muted">
          <tr>
            <th scope="col" className="h-8 text-left font-medium">
              {messages.bucketStart}
            </th>
            <th scope="col" className="text-right font-medium">
              {title[language]}
            </th>
          </tr>
        </thead>
        <tbody>
          {series.toReversed().map(({ start, complete, values }) => (
            <tr key={start} className="border-t border-line">
              <td className="h-8">
                <time dateTime={start}>{bucketText(start, interval, language)}</time>
                {!complete && <span className="ml-2 text-xs text-muted">{messages.incomplete}</span>}
              </td>
              <td className="text-right">{metricText(values[metric]?.value ?? null, unit, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
