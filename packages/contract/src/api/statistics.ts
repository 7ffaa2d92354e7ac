import Type, { type Static } from 'typebox';
import { INTERVAL_SECONDS } from '../metrics/intervals.ts';
import { ENVIRONMENTS } from './players.ts';

/** Query of GET /api/v1/statistics. */
export const StatisticsQuerySchema = Type.Object({
  metrics: Type.String({ minLength: 1, maxLength: 500, description: 'Ids of metrics, separated by commas.' }),
  player_no: Type.Optional(Type.Integer({ minimum: 1, description: 'One player; all of the account where absent.' })),
  from: Type.Optional(Type.String({ description: 'Start, ISO 8601 with offset; 24 hours before `to` where absent.' })),
  to: Type.Optional(Type.String({ description: 'End, exclusive, ISO 8601 with offset; now where absent.' })),
  interval: Type.Optional(
    Type.Enum(Object.keys(INTERVAL_SECONDS), {
      description: 'Width of the buckets of the series; no series where absent.',
    }),
  ),
  environment: Type.Optional(Type.Enum([...ENVIRONMENTS], { default: 'production' })),
});

/** A metric's value and how far it can be trusted. */
export const MetricValueSchema = Type.Object({
  value: Type.Union([Type.Number(), Type.Null()], {
    description: 'In the unit of the metric; null where it has no meaning.',
  }),
  sample_size: Type.Integer({ description: 'Views that the value rests on.' }),
  approximate: Type.Boolean(),
});

/** Answer of GET /api/v1/statistics. */
export const StatisticsSchema = Type.Object({
  from: Type.String(),
  to: Type.String(),
  interval: Type.Union([Type.String(), Type.Null()]),
  complete_through: Type.String({ description: 'Every report received up to this moment is in the numbers.' }),
  totals: Type.Record(Type.String(), MetricValueSchema),
  series: Type.Array(
    Type.Object({
      start: Type.String(),
      complete: Type.Boolean({
        description: 'Whether the bucket has ended and is complete so far as reports have arrived.',
      }),
      values: Type.Record(Type.String(), MetricValueSchema),
    }),
  ),
});

export type StatisticsQuery = Static<typeof StatisticsQuerySchema>;
export type MetricValue = Static<typeof MetricValueSchema>;
export type Statistics = Static<typeof StatisticsSchema>;
