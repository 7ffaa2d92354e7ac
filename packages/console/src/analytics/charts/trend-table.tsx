import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { countText, metricText } from '../../format/metric-value.ts';
import { useAnalyticsMessages } from '../../i18n/analytics/analytics-messages.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { bucketTime } from './bucket-time.ts';
import type { Trend, TrendPoint } from './trend.ts';

interface TrendTableProps {
  readonly trend: Trend;
  readonly zone: string;
  readonly onZoom: ((first: number, last: number) => void) | undefined;
}

interface Row extends TrendPoint {
  readonly index: number;
  readonly earlier: number | null;
}

const COLUMNS = ['time', 'value', 'before', 'sample'] as const;
type Column = (typeof COLUMNS)[number];

const KEYS: Readonly<Record<Column, (row: Row) => number>> = {
  time: ({ index }) => index,
  value: ({ value }) => value ?? -1,
  before: ({ earlier }) => earlier ?? -1,
  sample: ({ sample }) => sample,
};

/** A trend in numbers, in the order of any of its columns. Each time zooms to its bucket. */
export function TrendTable({ trend, zone, onZoom }: TrendTableProps) {
  const messages = useAnalyticsMessages();
  const [{ column, isRising }, setOrder] = useState({ column: 'time' as Column, isRising: false });
  const rows = trend.points.map((point, index) => ({ ...point, index, earlier: trend.before[index]?.value ?? null }));
  const key = KEYS[column];
  const sorted = rows.toSorted((one, other) => (isRising ? 1 : -1) * (key(one) - key(other)));
  const titles = { time: messages.time, value: trend.title, before: messages.before, sample: messages.views };
  const shown = trend.before.length === 0 ? COLUMNS.filter((each) => each !== 'before') : COLUMNS;
  const Icon = isRising ? ArrowUp : ArrowDown;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section aria-label={trend.title} tabIndex={0} className="relative max-h-80 overflow-auto border-t border-line">
      <table className="w-full tabular-nums">
        <thead className="sticky top-0 z-1 bg-surface text-xs text-muted">
          <tr>
            {shown.map((each) => (
              <th
                key={each}
                scope="col"
                aria-sort={each === column ? (isRising ? 'ascending' : 'descending') : 'none'}
                className="px-4 text-right whitespace-nowrap font-medium first:text-left"
              >
                <button
                  type="button"
                  onClick={() => setOrder({ column: each, isRising: each === column && !isRising })}
                  className="inline-flex min-h-9 cursor-pointer items-center gap-1 hover:text-ink"
                >
                  {titles[each]}
                  {each === column && <Icon aria-hidden className="size-3" />}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <TrendRow key={row.start} row={row} trend={trend} zone={zone} onZoom={onZoom} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function TrendRow({ row, trend, zone, onZoom }: TrendTableProps & { readonly row: Row }) {
  const { language } = useLanguage();
  const messages = useAnalyticsMessages();
  const { unit, interval, before } = trend;
  const time = bucketTime(row.start, interval, zone, language);
  return (
    <tr className="border-t border-line">
      <td className="h-8 px-4">
        {onZoom === undefined || interval === '1m' ? (
          <time dateTime={row.start}>{time}</time>
        ) : (
          <button
            type="button"
            aria-label={messages.zoomTo(time)}
            onClick={() => onZoom(row.index, row.index)}
            className="min-h-6 cursor-pointer underline decoration-line underline-offset-4 hover:decoration-current"
          >
            {time}
          </button>
        )}
        {!row.isComplete && <span className="ml-2 text-xs text-muted">{messages.incompleteNote}</span>}
      </td>
      <td className="px-4 text-right whitespace-nowrap">{metricText(row.value, unit, language)}</td>
      {before.length > 0 && (
        <td className="px-4 text-right whitespace-nowrap text-muted">{metricText(row.earlier, unit, language)}</td>
      )}
      <td className="px-4 text-right whitespace-nowrap text-muted">{countText(row.sample, language)}</td>
    </tr>
  );
}
