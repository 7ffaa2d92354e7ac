import { DIMENSIONS } from '@playhead/contract/dimensions';
import { METRICS } from '@playhead/contract/metrics';
import type { Language } from '@playhead/contract/options';
import { metricText } from '../../../format/metric-value.ts';
import type { AnalyticsMessages } from '../../../i18n/analytics/analytics-messages.ts';
import { valueText } from '../dimension-text.ts';
import { type Condition, readFilter } from './filter.ts';

const SIGNS = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '=': '=' } as const;

/** A filter in words, in its parts: what, how, and the values. */
export interface ConditionText {
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
}

/** See {@link ConditionText}. A filter that the catalogues do not know is said as it was written. */
export function conditionText(filter: string, language: Language, messages: AnalyticsMessages): ConditionText {
  const condition = readFilter(filter);
  if (condition === undefined) return { subject: filter, relation: '', object: '' };
  if (condition.kind === 'number') {
    const { title, unit } = METRICS[condition.metric];
    const { comparison, than } = condition;
    return { subject: title[language], relation: SIGNS[comparison], object: metricText(than, unit, language) };
  }
  const { dimension, values } = condition;
  return {
    subject: DIMENSIONS[dimension].title[language],
    relation: relationText(condition, messages),
    object: values.map((value) => valueText(dimension, value, language, messages)).join(` ${messages.or} `),
  };
}

/** A filter in one sentence. */
export function filterText(filter: string, language: Language, messages: AnalyticsMessages): string {
  const { subject, relation, object } = conditionText(filter, language, messages);
  return [subject, relation, object].filter((part) => part !== '').join(' ');
}

function relationText({ isNegated, how }: Extract<Condition, { kind: 'dimension' }>, messages: AnalyticsMessages) {
  if (how === 'is') return isNegated ? messages.filterIsNot : messages.filterIs;
  return isNegated ? messages.filterContainsNot : messages.filterContains;
}
