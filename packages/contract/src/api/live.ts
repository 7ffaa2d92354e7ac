import Type, { type Static } from 'typebox';
import { CurrentViewersSchema } from './concurrency.ts';
import { ENVIRONMENTS } from './players.ts';

/** Query of GET /api/v1/live. */
export const LiveQuerySchema = Type.Object({
  environment: Type.Optional(Type.Enum([...ENVIRONMENTS], { default: 'production' })),
});

/** Answer of GET /api/v1/live, and the data of each `numbers` event of its stream. */
export const LiveNumbersSchema = Type.Object({
  complete_through: Type.String({ description: 'Every report received up to this moment is in the numbers.' }),
  approximate: Type.Boolean(),
  now: CurrentViewersSchema,
  last_30_minutes: Type.Object({
    attempts: Type.Integer({ description: 'Views that began: the sample size of the others.' }),
    plays: Type.Integer({ description: 'Of those, views that showed a frame.' }),
    failed: Type.Integer({ description: 'Of those, views that an error ended.' }),
    errors: Type.Integer({ description: 'Errors of the player in all.' }),
    top_videos: Type.Array(Type.Object({ value: Type.String(), attempts: Type.Integer() }), {
      description: 'Ten at most, by id of the content, or else its title.',
    }),
  }),
});

export type LiveQuery = Static<typeof LiveQuerySchema>;
export type LiveNumbers = Static<typeof LiveNumbersSchema>;
