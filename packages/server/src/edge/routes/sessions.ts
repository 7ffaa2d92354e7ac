import { SessionSchema, SignInSchema, SuccessSchema, successOf } from '@playhead/contract/api';
import { CSRF_HEADER, currentSession, SESSION_COOKIE } from '../authentication.ts';
import { withExample } from '../endpoint.ts';
import { DONE, GatewayFailure, success } from '../failures.ts';
import { describeRoute, type EdgeApp } from '../openapi.ts';
import type { EdgeParts } from '../parts.ts';

const PATH = '/api/v1/session';

/** Tries to sign in that one address may make in a minute: a password check costs the server 50 ms and more. */
const SIGN_INS_PER_MINUTE = 20;

/** Signing in to the console and out of it. The session is a cookie that scripts can't read, with a CSRF token beside it. */
export function sessionRoutes(app: EdgeApp, { control, publicUrl }: EdgeParts) {
  const cookie = { path: '/', httpOnly: true, sameSite: 'lax', secure: publicUrl.startsWith('https:') } as const;
  const describe = (summary: string) =>
    describeRoute({ summary, tags: ['session'], response: withExample(successOf(SessionSchema), EXAMPLE) });

  app.post(
    PATH,
    {
      schema: { ...describe('Sign in'), body: withExample(SignInSchema, EXAMPLE_SIGN_IN) },
      config: { rateLimit: { max: SIGN_INS_PER_MINUTE, timeWindow: '1 minute' } },
    },
    async (request, reply) => {
      const outcome = await control.sessions.signIn(request.body.email, request.body.password);
      if (!outcome.ok) throw new GatewayFailure('authenticationFailed', 'E-mail and password do not belong together.');
      reply.setCookie(SESSION_COOKIE, outcome.token, { ...cookie, expires: new Date(outcome.expiresAtMs) });
      return success(describeSession(outcome));
    },
  );

  app.get(PATH, { schema: describe('Who is signed in') }, async (request) => {
    const session = await currentSession(request, control);
    if (!session) throw new GatewayFailure('authenticationFailed', 'Nobody is signed in, or the session has ended.');
    return success(describeSession(session));
  });

  app.delete(
    PATH,
    { schema: describeRoute({ summary: 'Sign out', tags: ['session'], response: withExample(SuccessSchema, DONE) }) },
    async (request, reply) => {
      const session = await currentSession(request, control);
      if (session && request.headers[CSRF_HEADER] !== session.csrfToken) {
        throw new GatewayFailure('authenticationFailed', `Send the session's csrf_token in the header ${CSRF_HEADER}.`);
      }
      const token = request.cookies[SESSION_COOKIE];
      if (token !== undefined) await control.sessions.signOut(token);
      reply.clearCookie(SESSION_COOKIE, cookie);
      return DONE;
    },
  );
}

interface SessionFacts {
  readonly email: string;
  readonly accountName: string;
  readonly csrfToken: string;
  readonly expiresAtMs: number;
}

const describeSession = ({ email, accountName, csrfToken, expiresAtMs }: SessionFacts) => ({
  email,
  account_name: accountName,
  csrf_token: csrfToken,
  expires_at: new Date(expiresAtMs).toISOString(),
});

const EXAMPLE_SIGN_IN = { email: 'admin@playhead.local', password: '(your password)' };
const EXAMPLE = success({
  email: 'admin@playhead.local',
  account_name: 'Main account',
  csrf_token: 'vDq3mJr0aW7n5s2kYt8cXe1fLbQh6uZoGp4RiTyNw9M',
  expires_at: '2026-12-09T09:30:00.000Z',
});
