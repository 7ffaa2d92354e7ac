import { readAnswer } from './answer.ts';
import type { CallOptions, ClientOptions } from './client-options.ts';
import { startDeadline } from './deadline.ts';
import { PlayheadNetworkError, PlayheadTimeoutError } from './errors.ts';
import { toPath } from './path.ts';
import { proofOf } from './request-proof.ts';
import { type Attempt, retrying } from './retry.ts';
import { sleep } from './sleep.ts';

/** One request of the API. */
export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Segments below `/api/v1`, as they are. */
  readonly path: readonly (string | number)[];
  /** Undefined values are left out; of a list, each is sent under the same name. */
  readonly query?: Readonly<Record<string, string | number | readonly string[] | undefined>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Whether carrying it out twice does the same as once; so do reads, where nothing is said. */
  readonly isRepeatable?: boolean;
  /** Under which the server carries it out once, however often it comes. */
  readonly idempotencyKey?: string;
}

/**
 * Sends a request and gives the answer's `result`, unchecked: the API's schemas say what it is.
 *
 * @throws PlayheadApiError, PlayheadNetworkError, the reason of a signal that was aborted, and TypeError where a value cannot be sent.
 */
export type Transport = <Result = unknown>(request: ApiRequest, call?: CallOptions) => Promise<Result>;

const DEFAULT_TIMEOUT_MS = 60_000;

/** @throws TypeError where `baseUrl` is no address. */
export function createTransport(options: ClientOptions): Transport {
  const base = new URL(options.baseUrl);
  return async <Result>(request: ApiRequest, call: CallOptions = {}) => {
    const url = addressOf(base, request);
    const caller = startDeadline([options.signal, call.signal], Number.POSITIVE_INFINITY);
    try {
      const outcome = await tryRepeatedly(options, request, url, { ...call, signal: caller.signal });
      if (!outcome.ok) throw outcome.error;
      return outcome.value as Result;
    } finally {
      caller.clear();
    }
  };
}

function addressOf(base: URL, { path, query = {} }: ApiRequest): URL {
  const url = new URL(base.pathname.replace(/\/$/, '') + toPath(path), base);
  for (const [name, value] of Object.entries(query)) {
    for (const each of [value].flat()) {
      if (each !== undefined) url.searchParams.append(name, String(each));
    }
  }
  return url;
}

/** A call whose signal is there for sure. */
interface Call extends CallOptions {
  readonly signal: AbortSignal;
}

function tryRepeatedly(options: ClientOptions, request: ApiRequest, url: URL, call: Call): Promise<Attempt<unknown>> {
  const { isRepeatable = request.method === 'GET' } = request;
  const pause = options.sleep ?? sleep;
  return retrying(() => tryOnce(options, request, url, call), isRepeatable, {
    random: options.random ?? Math.random,
    async sleep(ms) {
      await pause(ms, call.signal);
      call.signal.throwIfAborted();
    },
  });
}

async function tryOnce(options: ClientOptions, request: ApiRequest, url: URL, call: Call): Promise<Attempt<unknown>> {
  const { fetch: send = fetch, now = Date.now } = options;
  const timeoutMs = call.timeoutMs ?? options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  call.signal.throwIfAborted();
  const init = await toInit(options, request, url, now());
  const deadline = startDeadline([call.signal], timeoutMs);
  try {
    const response = await send(url, { ...init, signal: deadline.signal });
    // The connection can also break while the answer is read.
    return readAnswer(response, await response.text(), now());
  } catch (cause) {
    call.signal.throwIfAborted();
    if (deadline.isOver()) return { ok: false, error: new PlayheadTimeoutError(url, cause, timeoutMs) };
    return { ok: false, error: new PlayheadNetworkError(url, cause) };
  } finally {
    deadline.clear();
  }
}

async function toInit(options: ClientOptions, { method, body, idempotencyKey }: ApiRequest, url: URL, nowMs: number) {
  const { headers: proof, ...credentials } = await proofOf(options, method, url, nowMs);
  // Out here, so that a key that no header can hold is not taken for a broken connection.
  const headers = new Headers(proof);
  if (body !== undefined) headers.set('content-type', 'application/json');
  if (idempotencyKey !== undefined) headers.set('idempotency-key', idempotencyKey);
  return { method, headers, ...credentials, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
}
