import { DIMENSIONS, type DimensionId } from '@playhead/contract/dimensions';
import { METRICS, type MetricId, type ViewNumberId } from '@playhead/contract/metrics';
import { type Comparison, type Condition, readFilter, writeFilter } from './filter.ts';

/** How a dimension may be held against values. */
export const RELATIONS = ['is', 'isNot', 'contains', 'containsNot'] as const;

/** See {@link RELATIONS}. */
export type Relation = (typeof RELATIONS)[number];

/** A filter while it is being built. */
export interface FilterDraft {
  /** Id of a dimension, or of a metric that is a number of each view. */
  readonly subject: DimensionId | ViewNumberId;
  readonly relation: Relation;
  readonly comparison: Comparison;
  /** Values that were chosen, for `is` and `isNot`. */
  readonly values: readonly string[];
  /** What was typed: a part of a text, or a number in {@link shownUnit}. */
  readonly typed: string;
}

const NEW: FilterDraft = { subject: 'country', relation: 'is', comparison: '>=', values: [], typed: '' };

/** The draft of a filter that is to be changed, or a new one. */
export function draftOf(filter: string | undefined): FilterDraft {
  const condition = filter === undefined ? undefined : readFilter(filter);
  if (condition === undefined) return NEW;
  if (condition.kind === 'number') {
    const { metric, comparison, than } = condition;
    return { ...NEW, subject: metric, comparison, typed: String(than / shownUnit(metric).factor) };
  }
  const { dimension, how, isNegated, values } = condition;
  const relation = how === 'is' ? (isNegated ? 'isNot' : 'is') : isNegated ? 'containsNot' : 'contains';
  return {
    ...NEW,
    subject: dimension,
    relation,
    values: how === 'is' ? values : [],
    typed: how === 'is' ? '' : values.join(','),
  };
}

/** Whether something is a dimension, not a number. */
export const isDimension = (subject: string): subject is DimensionId => Object.hasOwn(DIMENSIONS, subject);

/** The relations that a dimension has: only texts contain others. */
export const relationsOf = (dimension: DimensionId): readonly Relation[] =>
  DIMENSIONS[dimension].kind === 'text' ? RELATIONS : ['is', 'isNot'];

/** The unit in which people type a number, and by how much it is multiplied on the wire. */
export function shownUnit(metric: MetricId): {
  readonly unit: 'seconds' | 'percent' | 'megabits' | 'plain';
  readonly factor: number;
} {
  switch (METRICS[metric].unit) {
    case 'ms':
      return { unit: 'seconds', factor: 1000 };
    case 'fraction':
      return { unit: 'percent', factor: 0.01 };
    case 'bps':
      return { unit: 'megabits', factor: 1_000_000 };
    default:
      return { unit: 'plain', factor: 1 };
  }
}

/** The filter that a draft makes, or what it lacks. */
export function filterOfDraft(
  draft: FilterDraft,
): { ok: true; filter: string } | { ok: false; reason: 'value' | 'number' } {
  const condition = conditionOf(draft);
  if (condition !== undefined) return { ok: true, filter: writeFilter(condition) };
  return { ok: false, reason: isDimension(draft.subject) ? 'value' : 'number' };
}

function conditionOf({ subject, relation, comparison, values, typed }: FilterDraft): Condition | undefined {
  if (!isDimension(subject)) {
    const number = typed.trim() === '' ? Number.NaN : Number(typed);
    if (!Number.isFinite(number)) return undefined;
    // Rounded, since 0.01 times 7 is not quite 0.07.
    const than = Number((number * shownUnit(subject).factor).toFixed(9));
    return { kind: 'number', metric: subject, comparison, than };
  }
  const isNegated = relation === 'isNot' || relation === 'containsNot';
  const isExact = relation === 'is' || relation === 'isNot';
  const used = isExact ? values : [typed.trim()].filter((text) => text !== '');
  if (used.length === 0) return undefined;
  return { kind: 'dimension', dimension: subject, isNegated, how: isExact ? 'is' : 'contains', values: used };
}
