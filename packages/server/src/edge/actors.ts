import type { Action } from '@playhead/contract/access';
import type { FastifyRequest } from 'fastify';
import type { Principal } from '../control/index.ts';
import { authenticate } from './authentication.ts';
import { GatewayFailure } from './failures.ts';
import type { EdgeParts } from './parts.ts';

/** How routes know who a request is made for, and what for. */
export interface Actors {
  /** Authenticates before anything of the request's body is read; give it to each route. */
  readonly onRequest: (request: FastifyRequest) => Promise<void>;
  /** Lets a request pass whose actor may do this; everybody where it is null. Comes after {@link Actors.onRequest}. */
  readonly permit: (action: Action | null) => Permit;
  /** Who the request is made for. */
  readonly of: (request: FastifyRequest) => Principal;
}

/** The judge of a route, which says what it asks for. */
export type Permit = ((request: FastifyRequest) => Promise<void>) & { readonly action: Action | null };

/** Creates the authentication of the signed API. */
export function createActors({ control, now }: Pick<EdgeParts, 'control' | 'now'>): Actors {
  const actors = new WeakMap<FastifyRequest, Principal>();
  const of = (request: FastifyRequest) => {
    const actor = actors.get(request);
    if (!actor) throw new GatewayFailure('authenticationFailed', 'The request is not authenticated.');
    return actor;
  };
  return {
    onRequest: async (request) => {
      actors.set(request, await authenticate(request, control, now()));
    },
    permit: (action) =>
      Object.assign(
        async (request: FastifyRequest) => {
          const { name, actions } = of(request);
          if (action === null || actions.has(action)) return;
          throw new GatewayFailure('permissionDenied', `${name} needs a policy with the action ${action}.`);
        },
        { action },
      ),
    of,
  };
}
