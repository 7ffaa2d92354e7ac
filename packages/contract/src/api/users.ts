import Type, { type Static } from 'typebox';
import { HeldPoliciesSchema } from './policies.ts';

/** Rule for an e-mail address: something on both sides of one @, as a mail server has the last word on all else. */
export const EMAIL_PATTERN = '^[^\\s@\\p{Cc}\\p{Cs}]+@[^\\s@\\p{Cc}\\p{Cs}]+$';

/** The least length of a password, in characters. */
export const MIN_PASSWORD_LENGTH = 12;

const EmailSchema = Type.String({ minLength: 3, maxLength: 254, pattern: EMAIL_PATTERN });

/** A password to be set. The service checks it, to say what is wrong in words. */
export const NewPasswordSchema = Type.String({
  maxLength: 1024,
  description: `At least ${MIN_PASSWORD_LENGTH} characters of any kind; not the e-mail address, none of the most common ones.`,
});

/** Somebody who signs in to the console. */
export const UserSchema = Type.Object({
  id: Type.Integer(),
  email: Type.String(),
  policies: Type.Array(Type.String()),
  created_at: Type.String({ description: 'ISO 8601.' }),
  last_signed_in_at: Type.Union([Type.String(), Type.Null()], { description: 'ISO 8601; null: never.' }),
});

/** Answer of GET /api/v1/users. */
export const UserListSchema = Type.Object({ list: Type.Array(UserSchema) });

/** Body of POST /api/v1/users. */
export const CreateUserSchema = Type.Object({
  email: EmailSchema,
  password: NewPasswordSchema,
  policies: HeldPoliciesSchema,
});

/** Body of PUT /api/v1/users/{id}; what is absent stays as it is. */
export const UpdateUserSchema = Type.Object({
  policies: Type.Optional(HeldPoliciesSchema),
  password: Type.Optional(NewPasswordSchema),
  email: Type.Optional(EmailSchema),
});

/** Path below /api/v1/users and /api/v1/sub-accounts. */
export const IdPathSchema = Type.Object({ id: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) });

export type User = Static<typeof UserSchema>;
export type CreateUser = Static<typeof CreateUserSchema>;
export type UpdateUser = Static<typeof UpdateUserSchema>;
