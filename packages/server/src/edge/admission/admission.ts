import type { Action } from '@playhead/contract/access';
import type { FastifyReply } from 'fastify';
import type { Control, Principal } from '../../control/index.ts';
import { nextMonthMs } from '../../control/index.ts';
import { GatewayFailure } from '../failures.ts';
import { createInFlight } from './in-flight.ts';
import type { AdmissionLimits } from './limits.ts';
import { createTokenBuckets } from './token-buckets.ts';

/** Decides whether a request whose proof is good is let in now. */
export interface Admission {
  /** @throws GatewayFailure 429/420, 429/410 or 200/200, in this order. */
  admit(principal: Principal, reply: FastifyReply): Promise<void>;
  /** Counts a request that is going to be carried out. @throws GatewayFailure 429/400 where the account's month is used up. */
  charge(principal: Principal, action: Action | null): Promise<void>;
}

/** Somebody whose quota is used up may still see that. */
const FREE_OF_QUOTA: readonly (Action | null)[] = ['View/getUserServiceType', 'View/getUsage'];

const LONGEST_WAIT_SECONDS = 24 * 60 * 60;

interface AdmissionParts {
  readonly control: Pick<Control, 'accounts' | 'usage'>;
  readonly limits: AdmissionLimits;
  readonly now: () => number;
}

/** Limits count for each key, and for each user whatever the sessions: after the proof, so that nobody uses up what is another's. */
export function createAdmission({ control, limits, now }: AdmissionParts): Admission {
  const { ratePerSecond, rateBurst, throttleInFlight } = limits;
  const rate =
    ratePerSecond > 0 && createTokenBuckets({ perSecond: ratePerSecond, burst: Math.max(1, rateBurst) }, now);
  const inFlight = throttleInFlight > 0 && createInFlight(throttleInFlight);

  function checkRate(key: string): void {
    const waitMs = rate ? rate.take(key) : 0;
    if (waitMs === 0) return;
    const details = `More than ${ratePerSecond} requests a second; wait as long as Retry-After says.`;
    throw new GatewayFailure('rateLimited', details, Math.ceil(waitMs / 1000));
  }

  function checkThrottle(key: string, reply: FastifyReply): void {
    if (!inFlight) return;
    const leave = inFlight.enter(key);
    if (!leave) {
      const details = `More than ${throttleInFlight} requests at a time; wait for the answers of some before sending others.`;
      throw new GatewayFailure('throttleLimited', details, 1);
    }
    // Where the caller hangs up, the answer is closed and never finished.
    reply.raw.once('close', leave);
  }

  async function checkQuota(accountId: number, quota: number | undefined): Promise<void> {
    if (quota === undefined || (await control.usage.ofMonth(accountId)) < quota) return;
    const seconds = Math.ceil((nextMonthMs(now()) - now()) / 1000);
    const details = `The plan of this account allows ${quota} requests in a calendar month (UTC), and they are used up.`;
    throw new GatewayFailure('quotaExceeded', details, Math.min(seconds, LONGEST_WAIT_SECONDS));
  }

  return {
    admit: async (principal, reply) => {
      const key = `${principal.accountId} ${principal.name}`;
      checkRate(key);
      checkThrottle(key, reply);
      const { service } = await control.accounts.state(principal.accountId);
      if (service === 'stopped') {
        throw new GatewayFailure('serviceNotRequested', 'The service of this account is stopped; ask the operator.');
      }
    },
    charge: async (principal, action) => {
      const { limits: plan } = await control.accounts.state(principal.accountId);
      if (!FREE_OF_QUOTA.includes(action)) await checkQuota(principal.accountId, plan.monthlyRequests);
      control.usage.count(principal);
    },
  };
}
