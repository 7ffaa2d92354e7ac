import type { MetricDefinition } from '@playhead/contract/metrics';
import type { Language } from '@playhead/contract/options';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { classNames } from '../../controls/class-names.ts';
import { type AnalyticsMessages, useAnalyticsMessages } from '../../i18n/analytics/analytics-messages.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { type Change, changeOf } from './change.ts';

interface ChangeMarkProps {
  readonly now: number | null | undefined;
  readonly before: number | null | undefined;
  readonly definition: MetricDefinition;
}

/** The change against the period before: its direction, its size, and by colour and words whether that is good. */
export function ChangeMark({ now, before, definition }: ChangeMarkProps) {
  const { language } = useLanguage();
  const messages = useAnalyticsMessages();
  const change = changeOf(now, before, definition);
  if (change === undefined) return null;
  const size = sizeText(change, definition, language);
  const Icon = change.direction === 'up' ? ArrowUp : ArrowDown;
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-0.5 text-xs font-medium tabular-nums',
        change.isBetter === undefined ? 'text-muted' : change.isBetter ? 'text-good' : 'text-danger',
      )}
    >
      {change.direction !== 'same' && <Icon aria-hidden className="size-3" />}
      <span aria-hidden>{size}</span>
      <span className="sr-only">{spoken(change, size, messages)}</span>
    </span>
  );
}

function sizeText({ size }: Change, { unit }: MetricDefinition, language: Language): string {
  const digits = size < 0.01 ? 2 : size < 0.1 ? 1 : 0;
  const text = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: digits }).format(size);
  return unit === 'fraction' ? text.replace('%', '%p') : text;
}

function spoken({ direction, isBetter }: Change, size: string, messages: AnalyticsMessages): string {
  if (direction === 'same') return messages.changeNone;
  const moved = direction === 'up' ? messages.changeUp(size) : messages.changeDown(size);
  return isBetter === undefined ? moved : `${moved}, ${isBetter ? messages.better : messages.worse}`;
}
