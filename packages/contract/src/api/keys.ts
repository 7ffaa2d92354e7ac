import Type, { type Static, type TProperties } from 'typebox';
import { NAME_PATTERN, PRINTABLE_PATTERN } from './text.ts';

/** The most key pairs that the account itself, and each of its sub accounts, may have. */
export const MAX_KEYS_PER_HOLDER = 10;

/** How long a replaced key can go on working at most, and does where nothing is said. */
export const MAX_STOP_OLD_AFTER_SECONDS = 2_592_000;
export const DEFAULT_STOP_OLD_AFTER_SECONDS = 86_400;

/** A body that need not be there: nothing in it has to be. */
const OrNothing = <Properties extends TProperties>(properties: Properties) =>
  Type.Union([Type.Object(properties), Type.Null()]);

const Time = (description: string) => Type.String({ description: `${description} ISO 8601.` });
const TimeOrNull = (description: string) => Type.Union([Type.String(), Type.Null()], { description });
const KeyNameSchema = Type.String({ maxLength: 64, pattern: PRINTABLE_PATTERN, description: 'What it is for.' });
const KeyStatusSchema = Type.Enum(['active', 'stopped']);

/** An API key pair without its secret. */
export const KeySchema = Type.Object({
  access_key: Type.String(),
  name: Type.String(),
  status: KeyStatusSchema,
  sub_account: Type.Union([Type.Object({ id: Type.Integer(), name: Type.String() }), Type.Null()], {
    description: "Whose it is; null: the account's own, which may do everything.",
  }),
  created_at: Time('When it was made.'),
  last_used_at: TimeOrNull('When it last signed a request, to the minute; null: never.'),
  stops_at: TimeOrNull('When it stops, or stopped, by itself; null: it does not.'),
  created_by: Type.String({ description: 'E-mail address or access key of who made it.' }),
});

/** A key pair as it is made: the only time that its secret is shown. */
export const CreatedKeySchema = Type.Object({
  ...KeySchema.properties,
  secret_key: Type.String({ description: 'Shown this once.' }),
});

/** A key pair that takes the place of another. */
export const RotatedKeySchema = Type.Object({
  ...CreatedKeySchema.properties,
  replaces: Type.String({ description: 'The access key that it takes the place of.' }),
  old_stops_at: Time('Until then both work.'),
});

/** Answer of GET /api/v1/keys. */
export const KeyListSchema = Type.Object({ list: Type.Array(KeySchema) });

/** Query of GET /api/v1/keys. */
export const KeyListQuerySchema = Type.Object({
  sub_account: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: 2_147_483_647,
      description: "Id of a sub account; 0: the account's own keys.",
    }),
  ),
});

/** Body of POST /api/v1/keys; may be absent. */
export const CreateKeySchema = OrNothing({
  name: Type.Optional(KeyNameSchema),
  sub_account: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 2_147_483_647,
      description: "Id of a sub account; absent: the account's own.",
    }),
  ),
});

/** Body of PUT /api/v1/keys/{access_key}. */
export const UpdateKeySchema = Type.Object({
  status: Type.Optional(KeyStatusSchema),
  name: Type.Optional(KeyNameSchema),
});

/** Body of POST /api/v1/keys/{access_key}/rotate; may be absent. */
export const RotateKeySchema = OrNothing({
  stop_old_after_seconds: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: MAX_STOP_OLD_AFTER_SECONDS,
      description: `How long the old one goes on working; absent: a day, ${DEFAULT_STOP_OLD_AFTER_SECONDS}.`,
    }),
  ),
});

/** Path below /api/v1/keys. */
export const KeyPathSchema = Type.Object({
  access_key: Type.String({ minLength: 1, maxLength: 256, pattern: NAME_PATTERN }),
});

export type Key = Static<typeof KeySchema>;
export type CreatedKey = Static<typeof CreatedKeySchema>;
export type RotatedKey = Static<typeof RotatedKeySchema>;
export type CreateKey = NonNullable<Static<typeof CreateKeySchema>>;
export type UpdateKey = Static<typeof UpdateKeySchema>;
export type RotateKey = NonNullable<Static<typeof RotateKeySchema>>;
