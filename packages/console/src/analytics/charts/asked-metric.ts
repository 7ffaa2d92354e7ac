import { METRICS, type MetricDefinition, type MetricId, type MetricKey, parseMetric } from '@playhead/contract/metrics';
import type { Language } from '@playhead/contract/options';
import type { AnalyticsMessages } from '../../i18n/analytics/analytics-messages.ts';

/** A metric as a page asks for it, with its measure, and what the catalogue says of it. */
export interface ShownMetric {
  readonly key: MetricKey;
  readonly id: MetricId;
  readonly definition: MetricDefinition;
  /** In the user's language, with the measure where it is not the usual one. */
  readonly title: string;
}

/** A metric by its key, `startup_time.p95`; undefined where the catalogue knows none. */
export function shownMetric(key: string, language: Language, messages: AnalyticsMessages): ShownMetric | undefined {
  const asked = parseMetric(key);
  if (asked === undefined) return undefined;
  const definition: MetricDefinition = METRICS[asked.id];
  const [, measure] = key.split('.');
  const names: Readonly<Record<string, string>> = messages.measures;
  const own = definition.title[language];
  const title = measure === undefined ? own : messages.metricMeasured(own, names[measure] ?? measure);
  return { key: key as MetricKey, id: asked.id, definition, title };
}
