import {
  type AskedMetric,
  METRIC_IDS,
  METRICS,
  type MetricId,
  measuresOf,
  parseMetric,
} from '@playhead/contract/metrics';
import { fault, type Parsed, read } from './parsed.ts';

/** Reads a list of metrics as `views,startup_time.p95`. */
export const parseMetrics = (list: string): Parsed<readonly AskedMetric[]> => {
  const names = [...new Set(list.split(',').map((name) => name.trim()))].filter((name) => name !== '');
  if (names.length === 0) return fault(`metrics: name at least one of ${METRIC_IDS.join(', ')}.`);
  const asked: AskedMetric[] = [];
  for (const name of names) {
    const metric = parseMetric(name);
    if (metric === undefined) return fault(`metrics: ${whatIsKnown(name)}`);
    asked.push(metric);
  }
  return read(asked);
};

const whatIsKnown = (name: string): string => {
  const id = name.split('.', 1)[0] ?? '';
  if (!Object.hasOwn(METRICS, id)) return `"${name}" is not known. Known are ${METRIC_IDS.join(', ')}.`;
  const measures = measuresOf(id as MetricId);
  return measures.length === 0
    ? `${id} is no number of each view and has no measures.`
    : `"${name}" is no measure. ${id} has ${measures.map((measure) => `${id}.${measure}`).join(', ')}.`;
};
