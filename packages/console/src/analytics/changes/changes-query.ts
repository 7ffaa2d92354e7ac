import type { Breakdown } from '@playhead/contract/api';
import type { DimensionId } from '@playhead/contract/dimensions';
import type { MetricKey } from '@playhead/contract/metrics';
import { queryOptions } from '@tanstack/react-query';
import type { Api } from '../../api/client.ts';
import { type AnalyticsView, scopeRequest, seriesRequest } from '../frame/analytics-view.ts';
import { ANALYTICS_KEY } from '../frame/queries.ts';
import { type Contribution, rankChanges, type ValueInPeriods, type Whole } from './rank-changes.ts';

/** Dimensions that are looked through for what moved a number. */
export const LOOKED_THROUGH: readonly DimensionId[] = [
  'player',
  'domain',
  'title',
  'stream_type',
  'source_host',
  'cdn',
  'engine',
  'player_version',
  'device',
  'os',
  'browser',
  'country',
  'isp',
  'error_code',
];
const MOST_VALUES = 100;
const NEARLY_ALL = 0.95;

/** A contribution, and the dimension whose value it is. */
export interface DimensionContribution extends Contribution {
  readonly by: DimensionId;
}

/** What moved a number, and from what to what; null where a period has no value. */
export interface Changes {
  readonly before: number | null;
  readonly now: number | null;
  readonly contributions: readonly DimensionContribution[];
}

/** Compares each dimension's values with those of the period before, and ranks them by how much of the change is theirs. */
export const changesQuery = (api: Api, view: AnalyticsView, key: MetricKey, kind: 'count' | 'mean') =>
  queryOptions({
    queryKey: [ANALYTICS_KEY, 'changes', view, key],
    queryFn: async ({ signal }): Promise<Changes> => {
      const nowMs = Date.now();
      const scope = scopeRequest(view, nowMs);
      const { interval: _, ...asked } = seriesRequest(view, nowMs);
      const whole = await api.statistics({ metrics: [key], ...asked, compare: 'previous' }, { signal });
      const [now, before] = [whole.totals[key], whole.previous?.totals[key]];
      const result = { before: before?.value ?? null, now: now?.value ?? null };
      if (whole.previous === undefined || typeof now?.value !== 'number' || typeof before?.value !== 'number') {
        return { ...result, contributions: [] };
      }
      const { from, to } = whole.previous;
      const ofDimension = async (by: DimensionId) => {
        const wish = { by, metrics: [key], order: 'views', limit: MOST_VALUES } as const;
        const [present, earlier] = await Promise.all([
          api.statistics.breakdown({ ...wish, ...scope }, { signal }),
          api.statistics.breakdown({ ...wish, ...scope, from, to }, { signal }),
        ]);
        const wholes = {
          now: { value: now.value ?? 0, views: now.sample_size },
          before: { value: before.value ?? 0, views: before.sample_size },
        };
        return rankChanges(joined(present, earlier, key), wholes, kind)
          .filter((each) => !isNearlyAll(each, wholes))
          .map((each) => ({ ...each, by }));
      };
      const all = (await Promise.all(LOOKED_THROUGH.map(ofDimension))).flat();
      return {
        ...result,
        contributions: all.toSorted((one, other) => Math.abs(other.contribution) - Math.abs(one.contribution)),
      };
    },
    staleTime: 60_000,
  });

/** Views that are nearly all there are explain nothing. */
const isNearlyAll = ({ now, before }: Contribution, wholes: Readonly<Record<'now' | 'before', Whole>>): boolean =>
  (now?.views ?? 0) >= NEARLY_ALL * wholes.now.views && (before?.views ?? 0) >= NEARLY_ALL * wholes.before.views;

function joined(present: Breakdown, earlier: Breakdown, key: string): readonly ValueInPeriods[] {
  const periodOf = ({ values }: Breakdown) =>
    new Map(
      values.map(({ value, metrics }) => [
        value,
        { value: metrics[key]?.value ?? null, views: metrics[key]?.sample_size ?? 0 },
      ]),
    );
  const [now, before] = [periodOf(present), periodOf(earlier)];
  return [...new Set([...now.keys(), ...before.keys()])].map((value) => ({
    value,
    now: now.get(value),
    before: before.get(value),
  }));
}
