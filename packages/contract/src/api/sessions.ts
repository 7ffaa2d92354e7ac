import Type, { type Static } from 'typebox';
import { NewPasswordSchema } from './users.ts';

const PasswordSchema = Type.String({ minLength: 1, maxLength: 1024 });

/** Body of POST /api/v1/session. */
export const SignInSchema = Type.Object({
  email: Type.String({ minLength: 3, maxLength: 254 }),
  password: PasswordSchema,
});

/** Who is signed in. Changing requests of a session carry `csrf_token` in the header `x-csrf-token`. */
export const SessionSchema = Type.Object({
  user_id: Type.Integer(),
  email: Type.String(),
  account_name: Type.String(),
  csrf_token: Type.String(),
  expires_at: Type.String(),
  actions: Type.Array(Type.String(), { description: 'What the user may do, sorted; see GET /api/v1/actions.' }),
});

/** Body of PUT /api/v1/session/password. */
export const ChangePasswordSchema = Type.Object({ current: PasswordSchema, new: NewPasswordSchema });

export type SignIn = Static<typeof SignInSchema>;
export type Session = Static<typeof SessionSchema>;
export type ChangePassword = Static<typeof ChangePasswordSchema>;
