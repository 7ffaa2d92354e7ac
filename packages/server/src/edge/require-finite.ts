import type { FastifyRequest } from 'fastify';
import { GatewayFailure } from './failures.ts';

/**
 * The validator reads numbers out of path and query, `1e400` too, and then looks at no limit of a number that is infinite.
 *
 * @throws GatewayFailure 400/100 where there is one.
 */
export function requireFinite({ params, query }: Pick<FastifyRequest, 'params' | 'query'>): void {
  for (const [name, value] of Object.entries({ ...(params as object), ...(query as object) })) {
    if (typeof value === 'number' && !Number.isFinite(value)) {
      throw new GatewayFailure('badRequest', `${name} is a number beyond all limits.`);
    }
  }
}
