import Type, { type Static } from 'typebox';
import { COMPLETE_THROUGH_FIELD, SCOPE_FIELDS } from './statistics-scope.ts';

const NumberOrNull = (description: string) => Type.Union([Type.Number(), Type.Null()], { description });

/** Query of GET /api/v1/statistics/histogram. */
export const HistogramQuerySchema = Type.Object({
  metric: Type.String({ maxLength: 64, description: 'A metric that is a number of each view, as `startup_time`.' }),
  ...SCOPE_FIELDS,
  edges: Type.Optional(
    Type.String({
      maxLength: 2000,
      description: 'Edges of the buckets, rising, separated by commas; edges that suit the unit where absent.',
    }),
  ),
});

/** Answer of GET /api/v1/statistics/histogram. */
export const HistogramSchema = Type.Object({
  metric: Type.String(),
  unit: Type.String(),
  axis: Type.String(),
  from: Type.String(),
  to: Type.String(),
  complete_through: COMPLETE_THROUGH_FIELD,
  sample_size: Type.Integer({ description: 'Views that have the number: the sum of all buckets.' }),
  approximate: Type.Boolean(),
  measures: Type.Object({
    p50: NumberOrNull('Median.'),
    p75: NumberOrNull('Three quarters are at most so.'),
    p95: NumberOrNull('Nineteen of twenty are at most so.'),
    mean: NumberOrNull('Mean.'),
  }),
  buckets: Type.Array(
    Type.Object({
      from: NumberOrNull('Least value; null: everything below `to`.'),
      to: NumberOrNull('Exclusive; null: everything from `from` on.'),
      views: Type.Integer(),
    }),
  ),
});

export type HistogramQuery = Static<typeof HistogramQuerySchema>;
export type Histogram = Static<typeof HistogramSchema>;
