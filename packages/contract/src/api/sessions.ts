import Type, { type Static } from 'typebox';

/** Body of POST /api/v1/session. */
export const SignInSchema = Type.Object({
  email: Type.String({ minLength: 3, maxLength: 254 }),
  password: Type.String({ minLength: 1, maxLength: 1024 }),
});

/** Who is signed in. Changing requests of a session carry `csrf_token` in the header `x-csrf-token`. */
export const SessionSchema = Type.Object({
  email: Type.String(),
  account_name: Type.String(),
  csrf_token: Type.String(),
  expires_at: Type.String(),
});

export type SignIn = Static<typeof SignInSchema>;
export type Session = Static<typeof SessionSchema>;
