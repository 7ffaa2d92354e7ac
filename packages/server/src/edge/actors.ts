import type { Action } from '@playhead/contract/access';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Principal } from '../control/index.ts';
import { createAdmission } from './admission/admission.ts';
import { createFailedProofs } from './admission/failed-proofs.ts';
import { authenticate, claimOf } from './authentication.ts';
import { GatewayFailure } from './failures.ts';
import type { EdgeParts } from './parts.ts';

/** How routes know who a request is made for, and what for. */
export interface Actors {
  /** Authenticates before anything of the request's body is read; give it to each route. */
  readonly onRequest: (request: FastifyRequest) => Promise<void>;
  /**
   * Lets a request pass that keeps within the limits and whose actor may do this; everybody where it is null. Comes after
   * {@link Actors.onRequest}.
   */
  readonly permit: (action: Action | null) => Permit;
  /** Who the request is made for. */
  readonly of: (request: FastifyRequest) => Principal;
}

/** The judge of a route, which says what it asks for. */
export type Permit = ((request: FastifyRequest, reply: FastifyReply) => Promise<void>) & {
  readonly action: Action | null;
};

/** Creates the authentication of the signed API. */
export function createActors({ control, now, limits }: Pick<EdgeParts, 'control' | 'now' | 'limits'>): Actors {
  const failedProofs = createFailedProofs(limits.failedProofsPerMinute, now);
  const admission = createAdmission({ control, limits, now });
  const actors = new WeakMap<FastifyRequest, Principal>();
  const of = (request: FastifyRequest) => {
    const actor = actors.get(request);
    if (!actor) throw new GatewayFailure('authenticationFailed', 'The request is not authenticated.');
    return actor;
  };
  return {
    onRequest: async (request) => {
      const prove = () => authenticate(request, control, now());
      actors.set(request, await failedProofs.watch(request, claimOf(request), prove));
    },
    permit: (action) =>
      Object.assign(
        async (request: FastifyRequest, reply: FastifyReply) => {
          const principal = of(request);
          await admission.admit(principal, reply);
          const { name, actions } = principal;
          if (action !== null && !actions.has(action)) {
            throw new GatewayFailure('permissionDenied', `${name} needs a policy with the action ${action}.`);
          }
          await admission.charge(principal, action);
        },
        { action },
      ),
    of,
  };
}
