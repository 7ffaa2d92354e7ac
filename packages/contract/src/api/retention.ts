import Type, { type Static } from 'typebox';
import { CsvFields, ViewScopeFields } from './views.ts';

/** How many buckets a retention curve may have. */
export const RETENTION_BUCKETS = { fewest: 10, most: 1000, usual: 100 } as const;

/** Query of GET /api/v1/retention. */
export const RetentionQuerySchema = Type.Object({
  video_id: Type.Optional(
    Type.String({ minLength: 1, maxLength: 256, description: "The integrator's id of the content." }),
  ),
  title: Type.Optional(
    Type.String({ minLength: 1, maxLength: 512, description: 'Title of the content, where it has no id.' }),
  ),
  ...ViewScopeFields,
  ...CsvFields,
  buckets: Type.Optional(
    Type.Integer({
      minimum: RETENTION_BUCKETS.fewest,
      maximum: RETENTION_BUCKETS.most,
      default: RETENTION_BUCKETS.usual,
      description: 'How many equal parts of the content; none is shorter than a second.',
    }),
  ),
});

/** A part of the content. */
export const RetentionBucketSchema = Type.Object({
  start_ms: Type.Integer({ description: 'Position in the content.' }),
  end_ms: Type.Integer({ description: 'Exclusive.' }),
  plays: Type.Number({
    description: 'Views that played it, on average over its seconds; a viewer who comes back counts again.',
  }),
  viewers: Type.Number({
    description: 'Viewers who saw it, on average over its seconds; each once, however often they came back.',
  }),
  share: Type.Union([Type.Number(), Type.Null()], {
    description: '`viewers` among all viewers of the content, 0 to 1.',
  }),
});

/** A part that was played more, or less, than the rest. */
export const SpotSchema = Type.Object({
  start_ms: Type.Integer(),
  end_ms: Type.Integer({ description: 'Exclusive.' }),
  score: Type.Number({ description: '0 to 1: how far its plays are above, or below, the average of the content.' }),
});

/** Answer of GET /api/v1/retention. */
export const RetentionSchema = Type.Object({
  from: Type.String({ description: 'Views that began then or later; not before reports are kept, which is 30 days.' }),
  to: Type.String(),
  complete_through: Type.String({ description: 'Every report received up to this moment is in the numbers.' }),
  approximate: Type.Boolean(),
  duration_ms: Type.Union([Type.Integer(), Type.Null()], {
    description: 'Length of the content; where no player told it, up to where it was played; null where it was not.',
  }),
  sample_size: Type.Integer({ description: 'Views that showed a frame of it.' }),
  viewers: Type.Integer({ description: 'Viewers of those. Where a viewer is not known, each view is one.' }),
  buckets: Type.Array(RetentionBucketSchema),
  hot_spots: Type.Array(SpotSchema, { description: 'What was played most, at most ten, the highest score first.' }),
  cold_spots: Type.Array(SpotSchema, { description: 'What was played least, likewise.' }),
});

export type RetentionQuery = Static<typeof RetentionQuerySchema>;
export type RetentionBucket = Static<typeof RetentionBucketSchema>;
export type Spot = Static<typeof SpotSchema>;
export type Retention = Static<typeof RetentionSchema>;
