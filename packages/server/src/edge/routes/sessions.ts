import { ChangePasswordSchema, SessionSchema, SignInSchema, SuccessSchema, successOf } from '@playhead/contract/api';
import type { FastifyReply } from 'fastify';
import type { Refusal, SignedIn } from '../../control/index.ts';
import { currentSession, requireCsrfToken, SESSION_COOKIE } from '../authentication.ts';
import { DONE, GatewayFailure, serviceEnvelope, serviceStatus, success } from '../failures.ts';
import { describeRoute, type EdgeApp } from '../openapi.ts';
import type { EdgeParts } from '../parts.ts';

const PATH = '/api/v1/session';

/** Passwords that one address may try in a minute: a check costs the server 50 ms and more. */
const TRIES = { rateLimit: { max: 20, timeWindow: '1 minute' } };

const NOBODY = 'Nobody is signed in, or the session has ended.';

/** Signing in to the console and out of it. The session is a cookie that scripts can't read, with a CSRF token beside it. */
export function sessionRoutes(app: EdgeApp, { control, publicUrl }: EdgeParts) {
  const cookie = { path: '/', httpOnly: true, sameSite: 'lax', secure: publicUrl.startsWith('https:') } as const;
  const describe = (summary: string) =>
    describeRoute({ summary, tags: ['session'], response: successOf(SessionSchema) });
  const describeDone = (summary: string) => describeRoute({ summary, tags: ['session'], response: SuccessSchema });

  app.post(PATH, { schema: { ...describe('Sign in'), body: SignInSchema }, config: TRIES }, async (request, reply) => {
    const outcome = await control.sessions.signIn(request.body.email, request.body.password);
    if (!outcome.ok) throw new GatewayFailure('authenticationFailed', 'E-mail and password do not belong together.');
    reply.setCookie(SESSION_COOKIE, outcome.token, { ...cookie, expires: new Date(outcome.expiresAtMs) });
    return success(describeSession(outcome));
  });

  app.get(PATH, { schema: describe('Who is signed in') }, async (request) => {
    const session = await currentSession(request, control);
    if (!session) throw new GatewayFailure('authenticationFailed', NOBODY);
    return success(describeSession(session));
  });

  app.put(
    `${PATH}/password`,
    {
      schema: { ...describeDone('Change your password; your other sessions end'), body: ChangePasswordSchema },
      config: TRIES,
    },
    async (request, reply) => {
      const token = request.cookies[SESSION_COOKIE];
      const session = await currentSession(request, control);
      if (token === undefined || !session) throw new GatewayFailure('authenticationFailed', NOBODY);
      requireCsrfToken(request, session);
      const outcome = await control.sessions.changePassword(token, request.body);
      if (outcome.ok) return DONE;
      if ('reason' in outcome) throw new GatewayFailure('authenticationFailed', NOBODY);
      return void (await refuse(reply as FastifyReply, outcome));
    },
  );

  app.delete(PATH, { schema: describeDone('Sign out') }, async (request, reply) => {
    const session = await currentSession(request, control);
    if (session) requireCsrfToken(request, session);
    const token = request.cookies[SESSION_COOKIE];
    if (token !== undefined) await control.sessions.signOut(token);
    reply.clearCookie(SESSION_COOKIE, cookie);
    return DONE;
  });
}

/** A refusal, whose shape the success schema must not touch. */
const refuse = (reply: FastifyReply, refusal: Refusal): FastifyReply =>
  reply
    .code(serviceStatus(refusal))
    .type('application/json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(serviceEnvelope(refusal));

const describeSession = ({ userId, email, accountName, csrfToken, expiresAtMs, actions }: SignedIn) => ({
  user_id: userId,
  email,
  account_name: accountName,
  csrf_token: csrfToken,
  expires_at: new Date(expiresAtMs).toISOString(),
  actions: [...actions].sort(),
});
