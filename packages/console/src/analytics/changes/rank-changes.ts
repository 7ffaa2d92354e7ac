/** A value of a dimension in both periods: its number, and the views that it rests on; absent where there were none. */
export interface ValueInPeriods {
  readonly value: string | number | boolean;
  readonly now: PeriodValue | undefined;
  readonly before: PeriodValue | undefined;
}

/** Of one period. */
export interface PeriodValue {
  readonly value: number | null;
  readonly views: number;
}

/** How much of the change of a number comes from the views with a value. */
export interface Contribution extends ValueInPeriods {
  /** In the metric's unit, with the sign of the change that it brings about. */
  readonly contribution: number;
}

/** The number of all views, and how many they are, in one period. */
export interface Whole {
  readonly value: number;
  readonly views: number;
}

/**
 * Takes the change of a number apart by the values of a dimension, the largest part first. Of counts a part is the difference; of means
 * and shares it is `w′ (x′ − X) − w (x − X)`, where `x` is the value's number, `w` its share of the views and `X` the number of all views
 * before: who is away from what was usual counts as much as they are many. So the parts of a dimension add up to the whole change.
 */
export function rankChanges(
  values: readonly ValueInPeriods[],
  { now, before }: { readonly now: Whole; readonly before: Whole },
  kind: 'count' | 'mean',
): readonly Contribution[] {
  const part = (period: PeriodValue | undefined, whole: Whole): number => {
    if (period?.value === null || period === undefined) return 0;
    if (kind === 'count') return period.value;
    return whole.views === 0 ? 0 : (period.views / whole.views) * (period.value - before.value);
  };
  return values
    .map((each) => ({ ...each, contribution: part(each.now, now) - part(each.before, before) }))
    .toSorted((one, other) => Math.abs(other.contribution) - Math.abs(one.contribution));
}
