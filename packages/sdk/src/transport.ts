import { signedHeaders } from '@playhead/signing';
import { type Answer, readAnswer } from './answer.ts';
import type { ClientOptions } from './client-options.ts';
import { PlayheadNetworkError } from './errors.ts';
import { type Attempt, parseRetryAfter, type RetryTools, retrying } from './retry.ts';

/** One request of the API. */
export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** From `/api` on. */
  readonly path: string;
  /** Undefined values are left out. */
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  /** Sent as JSON. */
  readonly body?: unknown;
}

/** Sends a request and gives the answer's `result`, unchecked: the API's schemas say what it is. */
export type Transport = (request: ApiRequest) => Promise<unknown>;

/** Header in which a session's changing requests prove that they come from the console. */
const CSRF_HEADER = 'x-csrf-token';
/** Too many requests, unavailable, gateway time-out: all may pass. */
const RETRIED_STATUSES = [429, 503, 504];

/** @throws TypeError where `baseUrl` is no address. */
export function createTransport(options: ClientOptions): Transport {
  const base = new URL(options.baseUrl);
  const tools: RetryTools = {
    sleep: options.sleep ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms))),
    random: options.random ?? Math.random,
    now: options.now ?? Date.now,
  };
  return async (request) => {
    const url = addressOf(base, request);
    const attempt = () => tryOnce(options, request, url, tools);
    const outcome = request.method === 'GET' ? await retrying(attempt, tools) : (await attempt()).value;
    if (outcome instanceof PlayheadNetworkError) throw outcome;
    return readAnswer(outcome);
  };
}

function addressOf(base: URL, { path, query = {} }: ApiRequest): URL {
  const url = new URL(base.pathname.replace(/\/$/, '') + path, base);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  return url;
}

/** Signs anew at each try, since a signature ages. */
async function tryOnce(
  options: ClientOptions,
  request: ApiRequest,
  url: URL,
  { now }: RetryTools,
): Promise<Attempt<Answer | PlayheadNetworkError>> {
  const proof = await proofOf(options, request, url, now());
  const body = request.body === undefined ? {} : { body: JSON.stringify(request.body) };
  const send = options.fetch ?? fetch;
  try {
    const response = await send(url, { method: request.method, ...proof, ...body });
    // The connection can also break while the answer is read.
    const value = { response, text: await response.text() };
    if (!RETRIED_STATUSES.includes(response.status)) return { isFinal: true, value };
    return { isFinal: false, value, retryAfterMs: parseRetryAfter(response.headers.get('retry-after'), now()) };
  } catch (cause) {
    return { isFinal: false, value: new PlayheadNetworkError(url, cause) };
  }
}

/** What tells the server who asks: a signature, or the session's cookie and, for changes, its CSRF token. */
async function proofOf(options: ClientOptions, { method, body }: ApiRequest, url: URL, nowMs: number) {
  const content: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
  if ('session' in options) {
    const csrfToken = method === 'GET' ? undefined : options.session.csrfToken();
    const headers = csrfToken === undefined ? content : { ...content, [CSRF_HEADER]: csrfToken };
    return { headers, credentials: 'include' as const };
  }
  const { accessKey, secretKey } = options;
  const signature = await signedHeaders({ method, target: url.pathname + url.search, accessKey, secretKey, nowMs });
  return { headers: { ...content, ...signature } };
}
