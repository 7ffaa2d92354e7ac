import type { Breakdown, BreakdownValue } from '@playhead/contract/api';
import { DIMENSIONS } from '@playhead/contract/dimensions';
import { type AskedMetric, METRICS } from '@playhead/contract/metrics';
import type { BreakdownQuestion } from './breakdown-query.ts';
import { MAX_VALUES } from './compile-breakdown.ts';
import { columnsOf } from './metric-columns.ts';
import { valueOfNone } from './metric-sql.ts';
import type { AxisPlan } from './plan.ts';
import { describeMetrics, iso, metricValue, numberIn } from './shape.ts';

/** A row of a compiled breakdown. */
export interface BreakdownRow {
  readonly is_total: number;
  readonly dimension_value: string | number;
  readonly view_count: number;
  readonly [column: string]: string | number | null;
}

/** What a plan was answered. */
export interface BreakdownResult {
  readonly plan: AxisPlan;
  readonly rows: readonly BreakdownRow[];
}

/** Makes the answer of the breakdown out of the answers of all axes, the first metric's first. */
export const shapeBreakdown = (
  question: BreakdownQuestion,
  results: readonly BreakdownResult[],
  completeThroughMs: number,
): Breakdown => {
  const axes = inOrderOfAsking(question, results).map(indexed);
  const values = [...new Set(axes.flatMap(({ byValue }) => [...byValue.keys()]))];
  const lines = values.map((value) => lineOf(question, axes, value)).sort(orderOf(question));
  return {
    by: question.by,
    from: iso(question.fromMs),
    to: iso(question.toMs),
    complete_through: iso(completeThroughMs),
    metrics: describeMetrics(question.metrics),
    totals: Object.fromEntries(
      axes.flatMap(({ plan, total }) => plan.metrics.map((metric) => [metric.key, metricValue(metric, total)])),
    ),
    total_values: values.length,
    truncated: axes.some(({ byValue }) => byValue.size > MAX_VALUES),
    values: lines.slice(question.offset, question.offset + question.limit),
  };
};

type Line = Breakdown['values'][number];

interface Axis {
  readonly plan: AxisPlan;
  readonly total: BreakdownRow | undefined;
  readonly byValue: ReadonlyMap<string | number, BreakdownRow>;
}

const inOrderOfAsking = ({ metrics: [first] }: BreakdownQuestion, results: readonly BreakdownResult[]) => {
  const isFirst = ({ plan }: BreakdownResult) => plan.metrics.some(({ key }) => key === first?.key);
  return [...results.filter(isFirst), ...results.filter((result) => !isFirst(result))];
};

const indexed = ({ plan, rows }: BreakdownResult): Axis => ({
  plan,
  total: rows.find(({ is_total }) => is_total === 1),
  byValue: new Map(rows.filter(({ is_total }) => is_total === 0).map((row) => [row.dimension_value, row])),
});

const lineOf = ({ by }: BreakdownQuestion, axes: readonly Axis[], value: string | number): Line => ({
  value: DIMENSIONS[by].kind === 'flag' ? value === 1 : value,
  views: axes[0]?.byValue.get(value)?.view_count ?? 0,
  metrics: Object.fromEntries(
    axes.flatMap(({ plan, total, byValue }) =>
      plan.metrics.map((metric) => [metric.key, besideTheRest(metric, byValue.get(value), total)]),
    ),
  ),
});

/** A metric of some views, the same of all others, and what the difference costs. */
const besideTheRest = (
  metric: AskedMetric,
  part: BreakdownRow | undefined,
  total: BreakdownRow | undefined,
): BreakdownValue => {
  const own = metricValue(metric, part);
  const rest = restOf(metric, part, total);
  return { ...own, rest, impact: impactOf(metric, own.value, rest, own.sample_size) };
};

const restOf = (metric: AskedMetric, part: BreakdownRow | undefined, total: BreakdownRow | undefined) => {
  // What is counted or summed has no rest to compare with: a larger group just has more of it.
  if (valueOfNone(metric.aggregation) === 0) return null;
  const names = columnsOf(metric);
  const whole = numberIn(total, names.value);
  const weights = { whole: numberIn(total, names.weight), part: numberIn(part, names.weight) ?? 0 };
  // A percentile of the rest does not follow from percentiles; the whole lies on the same side of the part.
  if (whole === null || weights.whole === null) return whole;
  if (weights.whole <= weights.part) return null;
  const partSum = weights.part === 0 ? 0 : (numberIn(part, names.value) ?? 0) * weights.part;
  return (whole * weights.whole - partSum) / (weights.whole - weights.part);
};

const impactOf = ({ id }: AskedMetric, value: number | null, rest: number | null, views: number): number | null => {
  const { better }: { readonly better: 'lower' | 'higher' | 'neither' } = METRICS[id];
  if (value === null || rest === null || better === 'neither') return null;
  return (better === 'lower' ? value - rest : rest - value) * views;
};

const orderOf = ({ order, metrics: [first] }: BreakdownQuestion) => {
  const rank = ({ views, metrics }: Line): number => {
    const value = metrics[first?.key ?? ''];
    const ranked = order === 'views' ? views : order === 'value' ? value?.value : value?.impact;
    return ranked ?? Number.NEGATIVE_INFINITY;
  };
  return (one: Line, other: Line): number =>
    compare(rank(other), rank(one)) || other.views - one.views || (String(one.value) < String(other.value) ? -1 : 1);
};

/** Equal infinities have no difference that is a number. */
const compare = (one: number, other: number): number => (one === other ? 0 : one - other);
