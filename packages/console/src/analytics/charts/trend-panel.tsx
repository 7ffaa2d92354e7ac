import { INTERVAL_SECONDS } from '@playhead/contract/metrics';
import { lazy, type ReactNode, Suspense } from 'react';
import { metricText } from '../../format/metric-value.ts';
import { useAnalyticsMessages } from '../../i18n/analytics/analytics-messages.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { rangeText } from '../frame/range-text.ts';
import { useAnalyticsView } from '../frame/use-analytics-view.ts';
import { wallClock } from '../frame/zoned-time.ts';
import type { Trend } from './trend.ts';
import { TrendTable } from './trend-table.tsx';

// The chart library is most of the console's weight, so it comes only when there is something to draw.
const TrendCanvas = lazy(() => import('./trend-canvas.tsx').then((module) => ({ default: module.TrendCanvas })));

interface TrendPanelProps {
  readonly trend: Trend;
  /** What can be chosen about it, beside its title. */
  readonly choices?: ReactNode;
  /** The table as files. */
  readonly links?: ReactNode;
  /** Whether the numbers are those of the question before, while the present one is on its way. */
  readonly isStale?: boolean;
}

/** A metric's course as a chart and, below, as a table. Dragging over the chart zooms: the address then holds the part. */
export function TrendPanel({ trend, choices, links, isStale = false }: TrendPanelProps) {
  const messages = useAnalyticsMessages();
  const [{ zone }] = useAnalyticsView();
  const zoom = useZoom(trend);
  const summary = useSummary(trend);
  return (
    <section className="mt-4 rounded-lg border border-line bg-surface">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 pt-3">
        <h3 className="font-semibold">{messages.chartOf(trend.title)}</h3>
        <div className="ml-auto">{choices}</div>
      </div>
      <div className={`h-72 transition-opacity ${isStale ? 'opacity-60' : ''}`}>
        <Suspense>
          <TrendCanvas trend={trend} zone={zone} summary={summary} onZoom={zoom} />
        </Suspense>
      </div>
      <Legend trend={trend} />
      <details className="group">
        <summary className="flex min-h-10 cursor-pointer items-center gap-2 border-t border-line px-4 text-xs font-medium text-muted hover:text-ink">
          <span aria-hidden className="transition-transform group-open:rotate-90">
            ›
          </span>
          {messages.asTable}
        </summary>
        <TrendTable trend={trend} zone={zone} onZoom={zoom} />
        {links !== undefined && <div className="border-t border-line px-4 py-1">{links}</div>}
      </details>
    </section>
  );
}

function Legend({ trend }: { readonly trend: Trend }) {
  const messages = useAnalyticsMessages();
  return (
    <p className="flex min-h-8 flex-wrap items-center gap-x-4 px-4 pb-2 text-xs text-muted">
      {trend.before.length > 0 && (
        <span className="inline-flex items-center gap-1.5">
          <span aria-hidden className="w-4 border-t-[1.5px] border-dashed border-muted" />
          {messages.before}
        </span>
      )}
      {trend.points.some(({ isComplete }) => !isComplete) && (
        <span className="inline-flex items-center gap-1.5">
          <span aria-hidden className="size-2.5 rounded-[2px] border border-dashed border-accent bg-accent/15" />
          {messages.incompleteNote}
        </span>
      )}
      {trend.interval !== '1m' && <span className="ml-auto max-sm:hidden">{messages.zoomHint}</span>}
    </p>
  );
}

/** Narrows the period to some buckets, in the address. */
function useZoom({ points, interval }: Trend) {
  const [{ zone }, change] = useAnalyticsView();
  if (interval === '1m') return undefined;
  return (first: number, last: number) => {
    const from = points[first]?.start;
    const to = points[last]?.start;
    if (from === undefined || to === undefined) return;
    const endMs = Date.parse(points[last + 1]?.start ?? '') || Date.parse(to) + INTERVAL_SECONDS[interval] * 1000;
    change({ from: wallClock(Date.parse(from), zone).slice(0, 16), to: wallClock(endMs, zone).slice(0, 16) });
  };
}

function useSummary({ title, unit, points }: Trend): string {
  const { language } = useLanguage();
  const messages = useAnalyticsMessages();
  const [view] = useAnalyticsView();
  const values = points.map(({ value }) => value).filter((value) => value !== null);
  if (values.length === 0) return messages.chartEmpty(title);
  const text = (value: number | undefined) => metricText(value ?? null, unit, language);
  const range = rangeText(view, language, messages);
  return messages.chartSummary(title, range, text(Math.min(...values)), text(Math.max(...values)), text(values.at(-1)));
}
