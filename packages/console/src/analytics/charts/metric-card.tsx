import type { Statistics } from '@playhead/contract/api';
import { classNames } from '../../controls/class-names.ts';
import { countText, metricText } from '../../format/metric-value.ts';
import { useAnalyticsMessages } from '../../i18n/analytics/analytics-messages.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { MetricInfo } from '../../player/statistics/metric-info.tsx';
import type { ShownMetric } from './asked-metric.ts';
import { ChangeMark } from './change-mark.tsx';
import { BigValue } from './metric-value.tsx';
import { Sparkline } from './sparkline.tsx';

interface MetricCardProps {
  readonly metric: ShownMetric;
  /** Undefined while it loads. */
  readonly statistics: Statistics | undefined;
  /** Whether the chart below shows it; absent where the card chooses nothing. */
  readonly isChosen?: boolean;
  readonly onChoose?: () => void;
}

/** A metric in large, its change against the period before, what it rests on, and its explanation one click away. */
export function MetricCard({ metric, statistics, isChosen, onChoose }: MetricCardProps) {
  const { language, messages: texts } = useLanguage();
  const messages = useAnalyticsMessages();
  const { key, title, definition } = metric;
  const total = statistics?.totals[key];
  const before = statistics?.previous?.totals[key];
  const sample =
    !total?.sample_size || definition.aggregation === 'count' ? '' : countText(total.sample_size, language);
  return (
    <section
      data-metric={key}
      className={classNames(
        'relative flex min-w-0 flex-col bg-surface px-4 py-3',
        onChoose !== undefined && 'hover:bg-hover',
        isChosen === true && 'shadow-[inset_0_2px_0_var(--color-accent)]',
      )}
    >
      <h3 className="flex items-center text-xs font-medium text-muted">
        {onChoose === undefined ? (
          title
        ) : (
          <button
            type="button"
            aria-pressed={isChosen}
            onClick={onChoose}
            className="cursor-pointer text-left after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus"
          >
            {title}
          </button>
        )}
        <span className="relative z-1">
          <MetricInfo metric={metric.id} />
        </span>
      </h3>
      <p className="mt-1 flex flex-wrap items-baseline gap-x-2 text-2xl leading-8 font-semibold tracking-[-0.025em] tabular-nums">
        <span className={statistics === undefined ? 'animate-pulse-soft text-muted' : undefined}>
          <BigValue value={total?.value ?? null} unit={definition.unit} />
        </span>
        <ChangeMark now={total?.value} before={before?.value} definition={definition} />
      </p>
      <p className="min-h-4 text-xs text-muted tabular-nums">
        {[
          typeof before?.value !== 'number'
            ? ''
            : messages.beforeValue(metricText(before.value, definition.unit, language)),
          sample === '' ? '' : messages.sample(sample),
          total?.approximate === true ? texts.approximate : '',
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
      <Sparkline values={statistics?.series.map(({ values }) => values[key]?.value ?? null) ?? []} />
    </section>
  );
}
