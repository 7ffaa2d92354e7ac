import type { MetricDefinition } from '@playhead/contract/metrics';
import { metricParts } from '../../format/metric-value.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';

interface BigValueProps {
  /** Null where it has no meaning. */
  readonly value: number | null;
  readonly unit: MetricDefinition['unit'];
}

/** A value with its unit set smaller. */
export function BigValue({ value, unit }: BigValueProps) {
  const { language, messages } = useLanguage();
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
  return metricParts(value, unit, language).map(({ kind, text }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one value have no other identity
    <span key={index} className={kind === 'unit' ? 'text-[0.65em] font-medium tracking-normal text-muted' : undefined}>
      {text}
    </span>
  ));
}
