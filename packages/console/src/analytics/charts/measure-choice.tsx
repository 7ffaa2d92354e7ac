import { type Measure, measuresOf } from '@playhead/contract/metrics';
import { Segmented } from '../../controls/segmented.tsx';
import { useAnalyticsMessages } from '../../i18n/analytics/analytics-messages.ts';
import type { ShownMetric } from './asked-metric.ts';

interface MeasureChoiceProps {
  readonly metric: ShownMetric;
  readonly onChange: (key: string) => void;
}

/** How the numbers of many views become one: as the metric has it, or by another measure. */
export function MeasureChoice({ metric, onChange }: MeasureChoiceProps) {
  const messages = useAnalyticsMessages();
  const measures = measuresOf(metric.id);
  if (measures.length === 0) return null;
  const [, chosen = 'own'] = metric.key.split('.');
  const choices: readonly ('own' | Measure)[] = ['own', ...measures];
  return (
    <Segmented
      label={messages.measure}
      value={choices.find((each) => each === chosen) ?? 'own'}
      choices={choices.map((each) => ({ value: each, label: messages.measures[each] }))}
      onChange={(measure) => onChange(measure === 'own' ? metric.id : `${metric.id}.${measure}`)}
    />
  );
}
