import type { FastifyRequest } from 'fastify';
import { type Actor, authenticate } from './authentication.ts';
import { GatewayFailure } from './failures.ts';
import type { EdgeParts } from './parts.ts';

/** How a group of routes knows who a request is made for. */
export interface Actors {
  /** Authenticates before anything of the request is read; give it to each route. */
  readonly onRequest: (request: FastifyRequest) => Promise<void>;
  /** Who the request is made for. */
  readonly of: (request: FastifyRequest) => Actor;
}

/** Creates the authentication of a group of routes. */
export function createActors({ control, now }: Pick<EdgeParts, 'control' | 'now'>): Actors {
  const actors = new WeakMap<FastifyRequest, Actor>();
  return {
    onRequest: async (request) => {
      actors.set(request, await authenticate(request, control, now()));
    },
    of: (request) => {
      const actor = actors.get(request);
      if (!actor) throw new GatewayFailure('authenticationFailed', 'The request is not authenticated.');
      return actor;
    },
  };
}
