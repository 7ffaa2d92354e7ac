import { isUtf8 } from 'node:buffer';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isApiRequest } from './api-requests.ts';
import { excessOf } from './document-limits.ts';
import { GatewayFailure } from './failures.ts';

/**
 * Reads bodies: JSON within its limits, text for what pages send without a preflight, and an empty body of whatever type as none, since
 * VPE's clients name a type where there is no body. What DELETE carries is not looked at.
 */
export function addBodyParsers(app: FastifyInstance): void {
  const parseText = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    if (isWithoutBody(request, body)) return done(null, undefined);
    const fault = faultOf(request, body);
    if (fault !== undefined) return done(new GatewayFailure('badRequest', fault));
    parseText(request, body.toString('utf8'), (error, document) => {
      if (error) return done(new GatewayFailure('badRequest', isJson(body) ? FORBIDDEN_KEY : NOT_JSON));
      const isStorable = !SUSPICIOUS.test(body.toString('latin1')) || isSound(document);
      return isStorable ? done(null, document) : done(new GatewayFailure('badRequest', NOT_STORABLE));
    });
  });
  app.addContentTypeParser('text/plain', { parseAs: 'string' }, (request, body: string, done) => {
    if (!isApiRequest(request)) return done(null, body);
    return isWithoutBody(request, body) ? done(null, undefined) : done(wrongType());
  });
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (request, body: Buffer, done) =>
    isWithoutBody(request, body) ? done(null, undefined) : done(wrongType()),
  );
}

const isWithoutBody = ({ method }: FastifyRequest, body: string | Buffer) => body.length === 0 || method === 'DELETE';

const wrongType = () => new GatewayFailure('badRequest', 'Send the body as JSON, with Content-Type: application/json.');

function faultOf({ headers }: FastifyRequest, body: Buffer): string | undefined {
  const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(headers['content-type'] ?? '')?.[1];
  if (charset !== undefined && !/^utf-?8$/i.test(charset))
    return 'Send the body in UTF-8: it is the only charset read.';
  if (!isUtf8(body)) return 'The body is not valid UTF-8.';
  return excessOf(body);
}

const NOT_JSON = 'The body is not valid JSON.';
const FORBIDDEN_KEY = 'The body holds a key that is not taken: __proto__, or constructor with a prototype.';

function isJson(body: Buffer): boolean {
  try {
    JSON.parse(body.toString('utf8'));
    return true;
  } catch {
    return false;
  }
}

/** Escapes that can stand for NUL and halves of a surrogate pair, and numbers that can be larger than any. */
const SUSPICIOUS = /\\u(?:0000|d[89a-f])|\de\+?\d{3}|\d{300}/i;

const NOT_STORABLE =
  'The body holds what cannot be stored: U+0000, half of a surrogate pair, or a number beyond 1.8e308.';

/** Its depth is limited before. */
function isSound(value: unknown): boolean {
  if (typeof value === 'string') return !/[\0\p{Surrogate}]/u.test(value);
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, member]) => isSound(key) && isSound(member));
}
