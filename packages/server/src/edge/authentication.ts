import {
  ACCESS_KEY_HEADER,
  isFreshTimestamp,
  SIGNATURE_HEADER,
  TIMESTAMP_HEADER,
  verifySignature,
} from '@playhead/signing';
import type { FastifyRequest } from 'fastify';
import type { Control, Principal } from '../control/index.ts';
import { GatewayFailure } from './failures.ts';

/** Name of the console's session cookie. */
export const SESSION_COOKIE = 'playhead_session';

/** Header in which a session's changing requests carry its CSRF token. */
export const CSRF_HEADER = 'x-csrf-token';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Finds out who a request is made for: by its signature (v2 over the raw request target), or else by the console's session cookie.
 *
 * @throws GatewayFailure 401/200, saying which part of the proof is missing or wrong; never whether the access key exists.
 */
export async function authenticate(request: FastifyRequest, control: Control, nowMs: number): Promise<Principal> {
  return request.headers[ACCESS_KEY_HEADER] === undefined
    ? authenticateSession(request, control)
    : authenticateSignature(request, control, nowMs);
}

/** Whom a request says it is made for, before anything is proved: an access key, or a session's token. */
export function claimOf({ headers, cookies }: FastifyRequest): string | undefined {
  const accessKey = headers[ACCESS_KEY_HEADER];
  return typeof accessKey === 'string' ? accessKey : cookies[SESSION_COOKIE];
}

async function authenticateSignature(request: FastifyRequest, control: Control, nowMs: number): Promise<Principal> {
  const accessKey = requireHeader(request, ACCESS_KEY_HEADER);
  const timestamp = requireHeader(request, TIMESTAMP_HEADER);
  const signature = requireHeader(request, SIGNATURE_HEADER);
  if (!isFreshTimestamp(timestamp, nowMs)) {
    fail(
      `${TIMESTAMP_HEADER} must be the present time in epoch milliseconds, less than 5 minutes off; the server's is ${nowMs}.`,
    );
  }
  const key = await control.keys.find(accessKey);
  const signed = { method: request.method, target: request.raw.url ?? '', timestamp, accessKey };
  // An unknown key is verified too, against a secret nobody has, so that both take the same time.
  const matches = await verifySignature(signed, key?.secretKey ?? 'unknown', signature);
  if (!key || !matches || key.status !== 'active') {
    fail(
      'The access key is unknown or stopped, or the signature does not match method, path with query, timestamp and access key.',
    );
  }
  control.keys.noteUse(accessKey);
  return { accountId: key.accountId, name: accessKey, actions: key.actions, proof: { kind: 'key', accessKey } };
}

async function authenticateSession(request: FastifyRequest, control: Control): Promise<Principal> {
  const session = await currentSession(request, control);
  if (!session)
    fail(`Sign the request (headers ${TIMESTAMP_HEADER}, ${ACCESS_KEY_HEADER}, ${SIGNATURE_HEADER}), or sign in.`);
  if (!SAFE_METHODS.includes(request.method)) requireCsrfToken(request, session);
  const { accountId, email: name, actions, userId } = session;
  return { accountId, name, actions, proof: { kind: 'session', userId } };
}

/** @throws GatewayFailure 401/200 where a request does not carry its session's CSRF token. */
export function requireCsrfToken(request: FastifyRequest, { csrfToken }: { readonly csrfToken: string }): void {
  if (request.headers[CSRF_HEADER] !== csrfToken) fail(`Send the session's csrf_token in the header ${CSRF_HEADER}.`);
}

/** The session of the request's cookie, if it is still good. */
export async function currentSession(request: FastifyRequest, control: Control) {
  const token = request.cookies[SESSION_COOKIE];
  return token === undefined ? undefined : control.sessions.find(token);
}

function requireHeader(request: FastifyRequest, name: string): string {
  const value = request.headers[name];
  if (typeof value !== 'string' || value === '') fail(`The header ${name} is missing.`);
  return value;
}

function fail(details: string): never {
  throw new GatewayFailure('authenticationFailed', details);
}
