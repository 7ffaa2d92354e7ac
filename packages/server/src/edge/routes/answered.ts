import type { Answer } from '../../query/index.ts';
import { GatewayFailure } from '../failures.ts';

const FAILURES = {
  invalid: 'badRequest',
  too_heavy: 'endpointTimeout',
  away: 'endpointError',
  unknown: 'notFound',
} as const;
const RETRY_AFTER_SECONDS = { invalid: undefined, too_heavy: undefined, away: 5, unknown: undefined } as const;

/** What was asked for. @throws GatewayFailure where it was not answered */
export function resultOf<Value>(answer: Answer<Value>): Value {
  if (answer.ok) return answer.value;
  const { reason, details } = answer;
  throw new GatewayFailure(FAILURES[reason], details, RETRY_AFTER_SECONDS[reason]);
}
