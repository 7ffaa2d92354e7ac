import type { AskedMetric } from '@playhead/contract/metrics';
import { metricSql } from './metric-sql.ts';

/** Names of a metric's columns in an answer. None is the name of a column of views, which the engine would confuse them with. */
export const columnsOf = ({ key }: AskedMetric) => {
  const name = key.replace('.', '_');
  return { value: `value_${name}`, sampleSize: `sample_${name}`, weight: `weight_${name}` } as const;
};

/** What a metric adds to a SELECT: its value, the views it rests on and, for what is compared, its weight. */
export const selectMetric = (metric: AskedMetric, isWeighted = false): readonly string[] => {
  const { value, sampleSize, weight } = metricSql(metric);
  const names = columnsOf(metric);
  return [
    `${value} AS ${names.value}`,
    `${sampleSize} AS ${names.sampleSize}`,
    ...(isWeighted && weight !== undefined ? [`${weight} AS ${names.weight}`] : []),
  ];
};
