import { gatewayErrorName } from './error-families.ts';
import { PlayheadApiError, type PlayheadNetworkError } from './errors.ts';

/** What became of one try. */
export type Attempt<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: PlayheadApiError | PlayheadNetworkError };

/** How requests are tried again. */
export interface RetryTools {
  readonly sleep: (ms: number) => Promise<void>;
  readonly random: () => number;
}

const MAX_ATTEMPTS = 3;
const FIRST_WAIT_MS = 500;
/** A server that asks for a longer wait is taken at its word: the request is not tried again. */
const LONGEST_WAIT_MS = 30_000;

/**
 * Tries up to three times, with full jitter: a wait anywhere between nothing and a limit that doubles.
 *
 * @param isRepeatable whether carrying the request out twice does the same as once.
 */
export async function retrying<Value>(
  attempt: () => Promise<Attempt<Value>>,
  isRepeatable: boolean,
  { sleep, random }: RetryTools,
): Promise<Attempt<Value>> {
  for (let tries = 1; ; tries++) {
    const outcome = await attempt();
    if (outcome.ok || tries === MAX_ATTEMPTS || !mayTryAgain(outcome.error, isRepeatable)) return outcome;
    const retryAfterMs = outcome.error instanceof PlayheadApiError ? (outcome.error.retryAfterMs ?? 0) : 0;
    if (retryAfterMs > LONGEST_WAIT_MS) return outcome;
    await sleep(Math.max(random() * FIRST_WAIT_MS * 2 ** (tries - 1), retryAfterMs));
  }
}

/**
 * Whether another try can succeed without doing anything twice. 429 is said before anything is done; a connection that never came about
 * carried nothing. After 503, 504 and a broken connection nobody knows.
 */
export function mayTryAgain(error: PlayheadApiError | PlayheadNetworkError, isRepeatable: boolean): boolean {
  if (!(error instanceof PlayheadApiError)) return isRepeatable || wasNeverSent(error);
  // The quota is a month's: no wait of ours brings it back.
  if (error.status === 429) return gatewayErrorName(error) !== 'quotaExceeded';
  return isRepeatable && (error.status === 503 || error.status === 504);
}

/** What Node says where there is no connection at all; browsers do not tell. */
const NEVER_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'];

/** Node's fetch hides the system's own error in the cause of its cause. */
function wasNeverSent({ cause }: PlayheadNetworkError): boolean {
  const system = cause instanceof Error ? cause.cause : undefined;
  return system instanceof Error && 'code' in system && NEVER_SENT.includes(String(system.code));
}
