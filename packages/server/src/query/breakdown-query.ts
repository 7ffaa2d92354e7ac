import { BREAKDOWN_ORDERS, type BreakdownQuery } from '@playhead/contract/api';
import { DIMENSION_IDS, type DimensionId } from '@playhead/contract/dimensions';
import { METRICS } from '@playhead/contract/metrics';
import { parseMetrics } from './parse-metrics.ts';
import { parseScope } from './parse-scope.ts';
import { fault, type Parsed, read } from './parsed.ts';
import type { Question } from './question.ts';

/** A question about each value of a dimension. */
export interface BreakdownQuestion extends Question {
  readonly by: DimensionId;
  readonly order: (typeof BREAKDOWN_ORDERS)[number];
  readonly limit: number;
  readonly offset: number;
}

/** Reads a query of the breakdown, or says which part of it is wrong and what would be right. */
export const parseBreakdown = (query: BreakdownQuery, nowMs: number): Parsed<BreakdownQuestion> => {
  const by = DIMENSION_IDS.find((id) => id === query.by);
  if (by === undefined) return fault(`by: "${query.by}" is no dimension. Known are ${DIMENSION_IDS.join(', ')}.`);
  const metrics = parseMetrics(query.metrics);
  if (!metrics.ok) return metrics;
  const present = metrics.value.find(({ id }) => METRICS[id].axis === 'now');
  if (present !== undefined) return fault(`metrics: ${present.id} is of the present and cannot be broken down.`);
  const order = BREAKDOWN_ORDERS.find((each) => each === (query.order ?? 'views'));
  if (order === undefined) return fault(`order: must be one of ${BREAKDOWN_ORDERS.join(', ')}.`);
  const scope = parseScope(query, nowMs);
  if (!scope.ok) return scope;
  const { limit = 50, offset = 0 } = query;
  return read({ ...scope.value, metrics: metrics.value, by, order, limit, offset });
};
