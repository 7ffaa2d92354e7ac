import { GATEWAY_ERRORS, type GatewayErrorName } from '@playhead/contract/errors';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { GatewayFailure, gatewayEnvelope } from './failures.ts';

/** What Fastify's own errors are in the gateway's terms, and what to tell the caller. */
const FRAMEWORK_ERRORS: Readonly<Record<string, [GatewayErrorName, string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['requestEntityTooLarge', 'The body is larger than this address accepts.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['badRequest', 'Send the body as Content-Type: application/json.'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['badRequest', 'The body is empty; send a JSON object.'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['badRequest', 'Content-Length does not match the body.'],
};

/** Turns whatever went wrong into the documented envelope. What was not foreseen is logged, and told to nobody. */
export function handleError(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const [name, details, retryAfterSeconds] = classify(error);
  if (name === 'unexpectedError' || name === 'endpointError') request.log.error({ error }, 'unexpected error');
  if (retryAfterSeconds !== undefined) reply.header('retry-after', String(retryAfterSeconds));
  return reply.code(GATEWAY_ERRORS[name].status).send(gatewayEnvelope(name, details));
}

/** The answer for an address that there is none of. */
export function handleNotFound(request: FastifyRequest, reply: FastifyReply) {
  const [path] = request.url.split('?', 1);
  return reply
    .code(GATEWAY_ERRORS.notFound.status)
    .send(gatewayEnvelope('notFound', `There is no ${request.method} ${path}; /reference lists what there is.`));
}

function classify(
  error: unknown,
): readonly [name: GatewayErrorName, details: string, retryAfterSeconds?: number | undefined] {
  if (error instanceof GatewayFailure) return [error.error, error.details, error.retryAfterSeconds];
  const { code, validation, statusCode, message } = error as Partial<FastifyError>;
  if (validation) return ['badRequest', describeFault(message ?? '')];
  const known = code === undefined ? undefined : FRAMEWORK_ERRORS[code];
  if (known) return known;
  if (isStoreAway(error)) return ['endpointError', 'A store does not answer; try again soon.', RETRY_AFTER_SECONDS];
  if (error instanceof SyntaxError || code === 'FST_ERR_CTP_INVALID_JSON_BODY') {
    return ['badRequest', 'The body is not valid JSON.'];
  }
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return ['badRequest', message ?? 'The request is malformed.'];
  return ['unexpectedError', 'The request could not be handled; try again, and report the trace id if it goes on.'];
}

const RETRY_AFTER_SECONDS = 5;

/** Connection failures: of the network, and PostgreSQL's classes 08 (connection exception) and 57P (operator intervention). */
const AWAY_CODES = /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|08...|57P..)$/;

function isStoreAway(error: unknown): boolean {
  const { code, errors, message } = error as { code?: unknown; errors?: unknown; message?: unknown };
  // Node gives an AggregateError where a host has several addresses; the driver's own words have no code.
  if (Array.isArray(errors)) return errors.some(isStoreAway);
  return (typeof code === 'string' && AWAY_CODES.test(code)) || String(message).startsWith('Connection terminated');
}

const describeFault = (message: string) => `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
