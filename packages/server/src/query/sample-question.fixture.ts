import { type AskedMetric, parseMetric } from '@playhead/contract/metrics';
import { bucketsOf } from './buckets.ts';
import type { SeriesQuestion } from './parse-query.ts';
import { openTimeZone, type TimeZone } from './time-zone.ts';

/** Metrics as they are asked for. */
export const askedMetrics = (...keys: readonly string[]): readonly AskedMetric[] =>
  keys.map((key) => {
    const metric = parseMetric(key);
    if (metric === undefined) throw new Error(`There is no metric ${key}.`);
    return metric;
  });

/** A time zone that there is. */
export const zoneNamed = (name: string): TimeZone => {
  const zone = openTimeZone(name);
  if (zone === undefined) throw new Error(`There is no time zone ${name}.`);
  return zone;
};

/** A question with what it must have; its buckets follow from range and interval. */
export const sampleQuestion = (
  change: Partial<SeriesQuestion> & Pick<SeriesQuestion, 'fromMs' | 'toMs'>,
): SeriesQuestion => {
  const asked = {
    metrics: askedMetrics('views', 'startup_time'),
    environment: 'production',
    playerNo: undefined,
    filters: [],
    bots: 'exclude',
    interval: undefined,
    zone: zoneNamed('UTC'),
    isCompared: false,
    ...change,
  } as const;
  const { fromMs, toMs, interval, zone } = asked;
  return { ...asked, buckets: interval === undefined ? [] : bucketsOf(fromMs, toMs, interval, zone) };
};
