import Type, { type Static } from 'typebox';
import { CsvFields, ViewScopeFields } from './views.ts';

/** Widths of the buckets of concurrency, in seconds. */
export const CONCURRENCY_SECONDS = { '1m': 60, '5m': 300, '1h': 3600 } as const;

/** Query of GET /api/v1/concurrency. */
export const ConcurrencyQuerySchema = Type.Object({
  ...ViewScopeFields,
  ...CsvFields,
  from: Type.Optional(
    Type.String({
      description: 'Start, ISO 8601 with offset; 24 hours before `to` where absent, which is also the longest range.',
    }),
  ),
  to: Type.Optional(Type.String({ description: 'End, exclusive, ISO 8601 with offset; now where absent.' })),
  interval: Type.Optional(
    Type.Enum(Object.keys(CONCURRENCY_SECONDS), { default: '5m', description: 'Width of the buckets.' }),
  ),
});

/** How many watched at the same time within a bucket. */
export const ConcurrencyBucketSchema = Type.Object({
  start: Type.String(),
  complete: Type.Boolean({
    description: 'Whether the bucket has ended and is complete so far as reports have arrived.',
  }),
  peak: Type.Integer({ description: 'The most views that were starting, playing, stalled or seeking at one moment.' }),
  mean: Type.Number({ description: 'Their number on average over the time of the bucket.' }),
  reach: Type.Integer({ description: 'Views that did so at any moment of it: the sample size of the others.' }),
  naver_realtime: Type.Integer({
    description:
      'As VPE counts: views that reported within the last three minutes and have not ended, paused or not, looked at each minute; the greatest of those looks.',
  }),
});

/** A value and how many are watching with it. */
export const TopViewersSchema = Type.Object({ value: Type.String(), viewers: Type.Integer() });

/** Who is watching at this moment. */
export const CurrentViewersSchema = Type.Object({
  at: Type.String(),
  viewers: Type.Integer({ description: 'Views whose latest report is at most 30 s old and that were watching then.' }),
  by_player: Type.Array(TopViewersSchema, { description: 'At most ten, as each list here.' }),
  by_country: Type.Array(TopViewersSchema),
  by_video: Type.Array(TopViewersSchema, {
    description: 'By id of the content, or else its title; empty where neither is known.',
  }),
});

/** Answer of GET /api/v1/concurrency. */
export const ConcurrencySchema = Type.Object({
  from: Type.String(),
  to: Type.String(),
  interval: Type.String(),
  complete_through: Type.String({ description: 'Every report received up to this moment is in the numbers.' }),
  approximate: Type.Boolean(),
  peak: Type.Integer({ description: 'The greatest of the range.' }),
  reach: Type.Integer({ description: 'Views that were watching at any moment of the range.' }),
  series: Type.Array(ConcurrencyBucketSchema),
  now: CurrentViewersSchema,
});

export type ConcurrencyQuery = Static<typeof ConcurrencyQuerySchema>;
export type ConcurrencyBucket = Static<typeof ConcurrencyBucketSchema>;
export type CurrentViewers = Static<typeof CurrentViewersSchema>;
export type TopViewers = Static<typeof TopViewersSchema>;
export type Concurrency = Static<typeof ConcurrencySchema>;
