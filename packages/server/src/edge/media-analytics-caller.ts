import type { FastifyReply, FastifyRequest } from 'fastify';
import type { MediaAnalyticsCaller } from '../control/index.ts';
import { createAdmission } from './admission/admission.ts';
import { createFailedProofs } from './admission/failed-proofs.ts';
import { GatewayFailure } from './failures.ts';
import type { EdgeParts } from './parts.ts';

/** Header with the company id. */
const PROJECT_HEADER = 'x-project-id';
/** Header with the key that belongs to it. */
const KEY_HEADER = 'x-api-key';

/** How routes of Media Analytics know who asks. */
export interface MediaAnalyticsCallers {
  /** Give it to each route. @throws GatewayFailure 401/200, 429/420, 429/410 or 200/200 */
  readonly onRequest: (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
  readonly of: (request: FastifyRequest) => MediaAnalyticsCaller;
}

/** Creates the authentication of Media Analytics: a company id and a key instead of a signature, and the same limits. */
export function createMediaAnalyticsCallers(
  parts: Pick<EdgeParts, 'control' | 'now' | 'limits'>,
): MediaAnalyticsCallers {
  const { control, now, limits } = parts;
  const failedProofs = createFailedProofs(limits.failedProofsPerMinute, now);
  const admission = createAdmission({ control, limits, now });
  const callers = new WeakMap<FastifyRequest, MediaAnalyticsCaller>();
  return {
    onRequest: async (request, reply) => {
      const companyId = requireHeader(request, PROJECT_HEADER);
      const apiKey = requireHeader(request, KEY_HEADER);
      const caller = await failedProofs.watch(request, companyId, () => prove(control, companyId, apiKey));
      callers.set(request, caller);
      const { accountId } = caller;
      await admission.admit({ accountId, name: companyId, actions: NO_ACTIONS, proof: NO_SIGNATURE }, reply);
    },
    of: (request) => {
      const caller = callers.get(request);
      if (!caller) throw new GatewayFailure('authenticationFailed', 'The request is not authenticated.');
      return caller;
    },
  };
}

const NO_ACTIONS: ReadonlySet<never> = new Set();
const NO_SIGNATURE = { kind: 'key', accessKey: '' } as const;

async function prove(control: EdgeParts['control'], companyId: string, apiKey: string): Promise<MediaAnalyticsCaller> {
  const caller = await control.mediaAnalytics.find(companyId, apiKey);
  if (!caller) {
    throw new GatewayFailure(
      'authenticationFailed',
      `${PROJECT_HEADER} and ${KEY_HEADER} do not belong together; a key that was made anew replaces the one before.`,
    );
  }
  return caller;
}

function requireHeader(request: FastifyRequest, name: string): string {
  const value = request.headers[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new GatewayFailure('authenticationFailed', `The header ${name} is missing.`);
}
