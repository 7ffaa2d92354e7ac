import type { FastifyRequest } from 'fastify';
import { GatewayFailure } from '../failures.ts';
import { addressOf } from './address-of.ts';
import { createTokenBuckets } from './token-buckets.ts';

/** Makes guessing cost: an address whose proofs fail too often has to wait. */
export interface FailedProofs {
  /**
   * Runs the authentication of a request, and counts it where it fails. An address that has failed too often is refused before its proof
   * is looked at, unless the key or session it names was proved from there before: so whoever guesses behind a shared address locks
   * nobody out who is at work there.
   *
   * @throws GatewayFailure 429/420, or whatever the authentication throws.
   */
  watch<Value>(request: FastifyRequest, claim: string | undefined, authenticate: () => Promise<Value>): Promise<Value>;
}

const SECONDS_A_MINUTE = 60;
const REMEMBERED_CLAIMS = 10_000;

export function createFailedProofs(perMinute: number, now: () => number): FailedProofs {
  if (perMinute === 0) return { watch: (_request, _claim, authenticate) => authenticate() };
  const buckets = createTokenBuckets({ perSecond: perMinute / SECONDS_A_MINUTE, burst: perMinute }, now);
  const proved = new Set<string>();

  const remember = (claim: string) => {
    if (proved.has(claim)) return;
    if (proved.size >= REMEMBERED_CLAIMS) proved.clear();
    proved.add(claim);
  };
  return {
    watch: async (request, claim, authenticate) => {
      const address = addressOf(request.ip);
      const known = `${address} ${claim}`;
      const waitMs = buckets.waitMs(address);
      if (waitMs > 0 && !proved.has(known)) throw tooManyFailures(waitMs);
      try {
        const value = await authenticate();
        if (claim !== undefined) remember(known);
        return value;
      } catch (error) {
        if (error instanceof GatewayFailure && error.error === 'authenticationFailed') buckets.take(address);
        throw error;
      }
    },
  };
}

const tooManyFailures = (waitMs: number) =>
  new GatewayFailure(
    'rateLimited',
    'Too many requests from this address could not be authenticated; check the key pair and the clock.',
    Math.ceil(waitMs / 1000),
  );
