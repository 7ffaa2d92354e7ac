import type { FastifyInstance } from 'fastify';

/** Answered so often, while all is well, that a line for each would bury the others. */
const QUIET = '/v1/beats';

/**
 * Logs a line for every request once it is answered, at `info`: trace id, method, path, status, milliseconds. Never a query, a header or
 * a body: tokens and passwords are in those.
 */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const [path = ''] = request.url.split('?', 1);
    const line = { method: request.method, path, status: reply.statusCode, ms: Math.round(reply.elapsedTime) };
    if (path === QUIET && reply.statusCode < 300) request.log.debug(line, 'request');
    else request.log.info(line, 'request');
  });
}
