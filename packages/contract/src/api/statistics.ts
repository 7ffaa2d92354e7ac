import Type, { type Static } from 'typebox';
import { INTERVAL_SECONDS } from '../metrics/intervals.ts';
import { COMPLETE_THROUGH_FIELD, METRICS_FIELD, MetricValueSchema, SCOPE_FIELDS } from './statistics-scope.ts';

/** Query of GET /api/v1/statistics. */
export const StatisticsQuerySchema = Type.Object({
  metrics: METRICS_FIELD,
  ...SCOPE_FIELDS,
  interval: Type.Optional(
    Type.Enum(Object.keys(INTERVAL_SECONDS), {
      description: 'Width of the buckets of the series; no series where absent.',
    }),
  ),
  timezone: Type.Optional(
    Type.String({
      maxLength: 64,
      description:
        'IANA name of the time zone whose days begin the buckets, as `Asia/Seoul`; UTC where absent. A day may have 23 or 25 hours.',
    }),
  ),
  compare: Type.Optional(
    Type.Enum(['previous'], { description: 'Adds the range of the same length before, and the change since.' }),
  ),
});

const ValuesSchema = Type.Record(Type.String(), MetricValueSchema);

const BucketSchema = Type.Object({
  start: Type.String(),
  complete: Type.Boolean({
    description: 'Whether the bucket has ended and is complete so far as reports have arrived.',
  }),
  values: ValuesSchema,
});

const NumberOrNull = Type.Union([Type.Number(), Type.Null()]);

/** What a metric of an answer is. */
export const AnsweredMetricSchema = Type.Object({
  unit: Type.String(),
  axis: Type.String({
    description: '`start`: a view counts where it began; `end`: where its latest report is; `now`: the present.',
  }),
  aggregation: Type.String(),
});

/** The range before. */
export const PreviousSchema = Type.Object({
  from: Type.String(),
  to: Type.String(),
  totals: ValuesSchema,
  series: Type.Array(BucketSchema),
  change: Type.Record(
    Type.String(),
    Type.Object({
      difference: NumberOrNull,
      relative: Type.Union([Type.Number(), Type.Null()], {
        description: 'Difference divided by the value before; null where that is 0 or absent.',
      }),
    }),
  ),
});

/** Answer of GET /api/v1/statistics. */
export const StatisticsSchema = Type.Object({
  from: Type.String(),
  to: Type.String(),
  interval: Type.Union([Type.String(), Type.Null()]),
  timezone: Type.String(),
  complete_through: COMPLETE_THROUGH_FIELD,
  metrics: Type.Record(Type.String(), AnsweredMetricSchema),
  totals: ValuesSchema,
  series: Type.Array(BucketSchema),
  previous: Type.Optional(PreviousSchema),
});

export type StatisticsQuery = Static<typeof StatisticsQuerySchema>;
export type Statistics = Static<typeof StatisticsSchema>;
/** See {@link PreviousSchema}. */
export type PreviousStatistics = Static<typeof PreviousSchema>;
/** See {@link AnsweredMetricSchema}. */
export type AnsweredMetric = Static<typeof AnsweredMetricSchema>;
