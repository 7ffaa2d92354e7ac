import { GATEWAY_ERRORS, type GatewayErrorName } from '@playhead/contract/errors';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inAskedFormat } from './answer-in-xml.ts';
import { classifyError } from './classify-error.ts';
import { gatewayEnvelope } from './failures.ts';

/** Turns whatever went wrong into the documented envelope. What was not foreseen is logged, and told to nobody. */
export function handleError(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const { name, details, retryAfterSeconds } = classifyError(error);
  const { status, message } = GATEWAY_ERRORS[name];
  if (status >= 500) request.log[hasHungUp(request) ? 'debug' : 'error']({ error: loggable(error) }, message);
  if (retryAfterSeconds !== undefined) reply.header('retry-after', String(retryAfterSeconds));
  return sendFailure(request, reply, name, details);
}

/** Whether the caller went away: what breaks then is its own connection, and nobody reads the answer. */
const hasHungUp = ({ raw }: FastifyRequest) => raw.socket.destroyed || (raw.destroyed && !raw.complete);

/** The answer for an address that there is none of, or none with this method. */
export function handleNotFound(request: FastifyRequest, reply: FastifyReply) {
  const { method } = request;
  const [path = ''] = request.url.split('?', 1);
  const there = request.server.methodsAt?.(path) ?? [];
  if (there.length === 0 || there.includes(method)) {
    return sendFailure(request, reply, 'notFound', `There is no ${method} ${path}; /reference lists what there is.`);
  }
  reply.header('allow', there.join(', '));
  return sendFailure(request, reply, 'notFound', `There is no ${method} ${path}, but ${there.join(', ')}.`);
}

/** As text, past the route's schemas: those with a status of 200 describe successes only. */
function sendFailure(request: FastifyRequest, reply: FastifyReply, name: GatewayErrorName, details: string) {
  reply.code(GATEWAY_ERRORS[name].status).type('application/json; charset=utf-8');
  // Addresses that are none come without the hook that does this for all others.
  return reply.send(inAskedFormat(request, reply, JSON.stringify(gatewayEnvelope(name, details))));
}

/** What may be logged of an error: PostgreSQL's have fields beside these that quote whole rows. */
function loggable(error: unknown) {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack } = error;
  return { name, message, stack, code: (error as { code?: unknown }).code };
}
