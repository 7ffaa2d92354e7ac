import Type, { type Static } from 'typebox';

/** Query of GET /api/v1/beats. */
export const BeatListQuerySchema = Type.Object({
  player_no: Type.Optional(Type.Integer({ minimum: 1, description: 'One player; all of the account where absent.' })),
  after: Type.Optional(
    Type.String({
      maxLength: 40,
      pattern: '^[\\w.-]+$',
      description: "An answer's `cursor`, to go on from there; the newest where absent.",
    }),
  ),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000, default: 100 })),
});

/** A beat as it came in. */
export const RecentBeatSchema = Type.Object({
  at: Type.String({ description: 'When it was received, ISO 8601.' }),
  player_no: Type.Integer(),
  environment: Type.String(),
  view_id: Type.String(),
  sequence: Type.Integer({ description: '-1 where the beat had none.' }),
  reason: Type.Union([Type.String(), Type.Null()], {
    description: 'Why it was sent; null where it could not be read.',
  }),
  state: Type.Union([Type.String(), Type.Null()], {
    description: 'State of the player; null where it could not be read.',
  }),
  outcome: Type.String({ description: '`accepted`, or the reason why it was not counted.' }),
});

/** Answer of GET /api/v1/beats: what this server process remembers, oldest first. */
export const BeatListSchema = Type.Object({
  list: Type.Array(RecentBeatSchema),
  cursor: Type.String({ description: 'Asks for what follows, as `after`.' }),
});

export type BeatListQuery = Static<typeof BeatListQuerySchema>;
export type RecentBeat = Static<typeof RecentBeatSchema>;
export type BeatList = Static<typeof BeatListSchema>;
