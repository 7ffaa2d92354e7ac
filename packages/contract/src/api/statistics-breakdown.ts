import Type, { type Static } from 'typebox';
import { DIMENSION_IDS } from '../dimensions/index.ts';
import { AnsweredMetricSchema } from './statistics.ts';
import { COMPLETE_THROUGH_FIELD, METRICS_FIELD, MetricValueSchema, SCOPE_FIELDS } from './statistics-scope.ts';

/** Orders of a breakdown. */
export const BREAKDOWN_ORDERS = ['views', 'value', 'impact'] as const;

/** Query of GET /api/v1/statistics/breakdown. */
export const BreakdownQuerySchema = Type.Object({
  by: Type.Enum([...DIMENSION_IDS], { description: 'Dimension whose values are told apart.' }),
  metrics: METRICS_FIELD,
  ...SCOPE_FIELDS,
  order: Type.Optional(
    Type.Enum([...BREAKDOWN_ORDERS], {
      default: 'views',
      description: 'Greatest first: number of views, value of the first metric, or what it costs beside the rest.',
    }),
  ),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000, default: 50 })),
  offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000, default: 0 })),
});

/** A metric's value for one value of a dimension, beside the rest. */
export const BreakdownValueSchema = Type.Object({
  ...MetricValueSchema.properties,
  rest: Type.Union([Type.Number(), Type.Null()], {
    description: 'The value of all other views; of a percentile, of all views. Null for what is counted or summed.',
  }),
  impact: Type.Union([Type.Number(), Type.Null()], {
    description:
      'How much worse than the rest, times the views it rests on: positive where these views make things worse. Null where neither more nor less is better.',
  }),
});

/** Answer of GET /api/v1/statistics/breakdown. */
export const BreakdownSchema = Type.Object({
  by: Type.String(),
  from: Type.String(),
  to: Type.String(),
  complete_through: COMPLETE_THROUGH_FIELD,
  metrics: Type.Record(Type.String(), AnsweredMetricSchema),
  totals: Type.Record(Type.String(), MetricValueSchema),
  total_values: Type.Integer({ description: 'Different values that there are.' }),
  truncated: Type.Boolean({ description: 'Whether there are more values than were looked at: those with most views.' }),
  values: Type.Array(
    Type.Object({
      value: Type.Union([Type.String(), Type.Number(), Type.Boolean()], {
        description: 'Empty or 0 where it is not known.',
      }),
      views: Type.Integer({ description: 'Views with this value, by the axis of the first metric.' }),
      metrics: Type.Record(Type.String(), BreakdownValueSchema),
    }),
  ),
});

export type BreakdownQuery = Static<typeof BreakdownQuerySchema>;
export type Breakdown = Static<typeof BreakdownSchema>;
/** See {@link BreakdownValueSchema}. */
export type BreakdownValue = Static<typeof BreakdownValueSchema>;
