import type { MetricValue } from '@playhead/contract/api';
import { METRICS, type MetricId } from '@playhead/contract/metrics';
import { countText, metricParts } from '../../format/metric-value.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { usePlayerView } from '../use-player-view.ts';
import { MetricInfo } from './metric-info.tsx';
import { useRangeTexts } from './range-texts.ts';

interface KeyFigureProps {
  readonly metric: MetricId;
  /** Absent where the server does not know the metric. */
  readonly total: MetricValue | undefined;
}

/** One metric's value, large, with what it rests on below. */
export function KeyFigure({ metric, total }: KeyFigureProps) {
  const { language } = useLanguage();
  return (
    <section className="px-4 py-3.5" data-metric={metric}>
      <h2 className="flex items-center text-xs font-medium text-muted">
        {METRICS[metric].title[language]}
        <MetricInfo metric={metric} />
      </h2>
      <p className="mt-1.5 text-[1.625rem] leading-8 font-semibold tracking-[-0.025em] tabular-nums">
        <Value metric={metric} total={total} />
      </p>
      <p className="mt-0.5 text-xs text-muted tabular-nums">
        <Basis metric={metric} total={total} />
      </p>
    </section>
  );
}

function Value({ metric, total }: KeyFigureProps) {
  const { language, messages } = useLanguage();
  const value = total?.value ?? null;
  if (value === null) {
    return (
      <>
        <span aria-hidden className="text-muted">
          –
        </span>
        <span className="sr-only">{messages.noValue}</span>
      </>
    );
  }
  return metricParts(value, METRICS[metric].unit, language).map(({ kind, text }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one value have no other identity
    <span key={index} className={kind === 'unit' ? 'text-base font-medium tracking-normal text-muted' : undefined}>
      {text}
    </span>
  ));
}

// A count is its own sample size; what it lacks is the time that it counts.
function Basis({ metric, total }: KeyFigureProps) {
  const { language, messages } = useLanguage();
  const [{ range }] = usePlayerView();
  const rangeTexts = useRangeTexts();
  if (METRICS[metric].axis === 'now') return messages.rightNow;
  if (METRICS[metric].aggregation === 'count') return rangeTexts[range].inRange;
  const sample = messages.sampleSize(countText(total?.sample_size ?? 0, language));
  return total?.approximate === true ? `${sample} · ${messages.approximate}` : sample;
}
