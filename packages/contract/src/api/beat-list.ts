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
  advice: Type.Union([Type.String(), Type.Null()], {
    description: 'Why it was not counted and what its sender can do; null where it was.',
  }),
  notes: Type.Array(
    Type.Object({
      kind: Type.Enum(['quality', 'bot', 'sequence'], {
        description: '`quality`: what is wrong with it; `bot`: what speaks for a program; `sequence`: it came before.',
      }),
      name: Type.String(),
      meaning: Type.String(),
    }),
    { description: 'What was noticed about a beat that counts.' },
  ),
});

/** Beats by what became of them: `accepted`, `unavailable`, or a reason. */
const OutcomeCountsSchema = Type.Record(Type.String(), Type.Integer({ minimum: 0 }));

/** What became of all beats, of the account or of the player that was asked for. */
export const BeatCountsSchema = Type.Object({
  since: Type.String({ description: 'Since when this server process counts, ISO 8601.' }),
  accepted: Type.Integer(),
  repeated: Type.Integer({ description: 'Of those, the ones that came again: their sender heard no answer.' }),
  conflicting: Type.Integer({
    description: 'Of those, the ones whose number had come before with other content: a fault of the sender.',
  }),
  rejected: Type.Array(
    Type.Object({
      reason: Type.String(),
      count: Type.Integer(),
      advice: Type.String({ description: 'What its sender can do.' }),
    }),
    { description: 'Most first.' },
  ),
  hours: Type.Array(
    Type.Object({
      at: Type.String({ description: 'Its beginning, ISO 8601.' }),
      accepted: Type.Integer(),
      rejected: OutcomeCountsSchema,
    }),
    { description: 'The last 24 hours, the oldest first; the last one is under way.' },
  ),
});

/** Answer of GET /api/v1/beats: what this server process remembers, oldest first. */
export const BeatListSchema = Type.Object({
  list: Type.Array(RecentBeatSchema),
  counts: BeatCountsSchema,
  cursor: Type.String({ description: 'Asks for what follows, as `after`.' }),
});

export type BeatListQuery = Static<typeof BeatListQuerySchema>;
export type RecentBeat = Static<typeof RecentBeatSchema>;
export type BeatCounts = Static<typeof BeatCountsSchema>;
export type BeatList = Static<typeof BeatListSchema>;
