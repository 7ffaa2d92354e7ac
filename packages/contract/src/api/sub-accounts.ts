import Type, { type Static } from 'typebox';
import { HeldPoliciesSchema } from './policies.ts';
import { NAME_PATTERN } from './text.ts';

const NameSchema = Type.String({ minLength: 1, maxLength: 64, pattern: NAME_PATTERN });
const StatusSchema = Type.Enum(['active', 'stopped'], { description: 'No key of a stopped one works.' });

/** A holder of API keys that may do what its policies say. */
export const SubAccountSchema = Type.Object({
  id: Type.Integer(),
  name: Type.String(),
  status: StatusSchema,
  policies: Type.Array(Type.String()),
  created_at: Type.String({ description: 'ISO 8601.' }),
  keys: Type.Integer({ description: 'How many key pairs it has, stopped ones included.' }),
});

/** Answer of GET /api/v1/sub-accounts. */
export const SubAccountListSchema = Type.Object({ list: Type.Array(SubAccountSchema) });

/** Body of POST /api/v1/sub-accounts. */
export const CreateSubAccountSchema = Type.Object({ name: NameSchema, policies: HeldPoliciesSchema });

/** Body of PUT /api/v1/sub-accounts/{id}; what is absent stays as it is. */
export const UpdateSubAccountSchema = Type.Object({
  name: Type.Optional(NameSchema),
  policies: Type.Optional(HeldPoliciesSchema),
  status: Type.Optional(StatusSchema),
});

export type SubAccount = Static<typeof SubAccountSchema>;
export type CreateSubAccount = Static<typeof CreateSubAccountSchema>;
export type UpdateSubAccount = Static<typeof UpdateSubAccountSchema>;
