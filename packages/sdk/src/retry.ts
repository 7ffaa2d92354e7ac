/** How requests are tried again. */
export interface RetryTools {
  readonly sleep: (ms: number) => Promise<void>;
  readonly random: () => number;
  readonly now: () => number;
}

/** What became of one try. */
export type Attempt<Value> =
  | { readonly isFinal: true; readonly value: Value }
  /** `retryAfterMs`: what the server asked to wait at least. */
  | { readonly isFinal: false; readonly value: Value; readonly retryAfterMs?: number | undefined };

const MAX_ATTEMPTS = 3;
const FIRST_WAIT_MS = 500;
/** A server that asks for a longer wait is taken at its word: the request is not tried again. */
const LONGEST_WAIT_MS = 30_000;

/** Tries up to three times, with full jitter: a wait anywhere between nothing and a limit that doubles. */
export async function retrying<Value>(attempt: () => Promise<Attempt<Value>>, tools: RetryTools): Promise<Value> {
  for (let tries = 1; ; tries++) {
    const outcome = await attempt();
    if (outcome.isFinal || tries === MAX_ATTEMPTS) return outcome.value;
    const { retryAfterMs = 0 } = outcome;
    if (retryAfterMs > LONGEST_WAIT_MS) return outcome.value;
    const jitterMs = tools.random() * FIRST_WAIT_MS * 2 ** (tries - 1);
    await tools.sleep(Math.max(jitterMs, retryAfterMs));
  }
}

/** Milliseconds that a `Retry-After` asks to wait (RFC 9110, section 10.2.3: seconds or a date); undefined where it says neither. */
export function parseRetryAfter(value: string | null, nowMs: number): number | undefined {
  if (value === null) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const atMs = Date.parse(value);
  return Number.isNaN(atMs) ? undefined : Math.max(0, atMs - nowMs);
}
