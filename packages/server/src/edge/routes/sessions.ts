import { ChangePasswordSchema, SessionSchema, SignInSchema, SuccessSchema, successOf } from '@playhead/contract/api';
import type { FastifyReply } from 'fastify';
import type { Refusal, SignedIn } from '../../control/index.ts';
import { currentSession, requireCsrfToken, SESSION_COOKIE } from '../authentication.ts';
import { withExample } from '../endpoint.ts';
import { DONE, GatewayFailure, serviceEnvelope, serviceStatus, success } from '../failures.ts';
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
    if (!session) throw nobody();
    return success(describeSession(session));
  });

  app.put(
    `${PATH}/password`,
    {
      schema: {
        ...describeRoute({
          summary: 'Change your password',
          tags: ['session'],
          response: withExample(SuccessSchema, DONE),
        }),
        description: 'Your other sessions end.',
        body: withExample(ChangePasswordSchema, EXAMPLE_PASSWORDS),
      },
      config: { rateLimit: { max: SIGN_INS_PER_MINUTE, timeWindow: '1 minute' } },
    },
    async (request, reply) => {
      const token = request.cookies[SESSION_COOKIE];
      const session = await currentSession(request, control);
      if (token === undefined || !session) throw nobody();
      requireCsrfToken(request, session);
      const outcome = await control.sessions.changePassword(token, request.body);
      if (outcome.ok) return DONE;
      if ('reason' in outcome) throw nobody();
      return void (await refuse(reply as FastifyReply, outcome));
    },
  );

  app.delete(
    PATH,
    { schema: describeRoute({ summary: 'Sign out', tags: ['session'], response: withExample(SuccessSchema, DONE) }) },
    async (request, reply) => {
      const session = await currentSession(request, control);
      if (session) requireCsrfToken(request, session);
      const token = request.cookies[SESSION_COOKIE];
      if (token !== undefined) await control.sessions.signOut(token);
      reply.clearCookie(SESSION_COOKIE, cookie);
      return DONE;
    },
  );
}

const nobody = () => new GatewayFailure('authenticationFailed', 'Nobody is signed in, or the session has ended.');

/** A refusal, whose shape the success schema must not touch. */
const refuse = (reply: FastifyReply, refusal: Refusal): FastifyReply =>
  reply
    .code(serviceStatus(refusal))
    .type('application/json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(serviceEnvelope(refusal));

const EXAMPLE_PASSWORDS = { current: '(your password)', new: 'some-unrelated-words' };

const describeSession = ({ userId, email, accountName, csrfToken, expiresAtMs, actions }: SignedIn) => ({
  user_id: userId,
  email,
  account_name: accountName,
  csrf_token: csrfToken,
  expires_at: new Date(expiresAtMs).toISOString(),
  actions: [...actions].sort(),
});

const EXAMPLE_SIGN_IN = { email: 'admin@playhead.local', password: '(your password)' };
const EXAMPLE = success({
  user_id: 1,
  email: 'admin@playhead.local',
  account_name: 'Main account',
  csrf_token: 'vDq3mJr0aW7n5s2kYt8cXe1fLbQh6uZoGp4RiTyNw9M',
  expires_at: '2026-12-09T09:30:00.000Z',
  actions: ['View/getStatistics', 'View/getVideoPlayerList'],
});
