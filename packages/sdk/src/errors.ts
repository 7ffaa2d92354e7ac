/** One thing that is wrong with a document of options, and where. */
export interface Fault {
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

/** What the server said about a request that it did not carry out. */
interface ApiErrorFacts {
  readonly code: string;
  readonly status: number;
  readonly message: string;
  readonly details?: string | undefined;
  readonly faults?: readonly Fault[] | undefined;
  readonly retryAfterMs?: number | undefined;
  readonly traceId?: string | undefined;
}

/** Code of a {@link PlayheadApiError} whose answer was not one of this API: a proxy's page, or another server altogether. */
export const UNREADABLE_ANSWER = 'unreadable_answer';

/** The server answered, with an error. `isGatewayError`, `isBusinessError` and `isNativeError` tell which. */
export class PlayheadApiError extends Error {
  override readonly name = 'PlayheadApiError';
  /** Gateway code (`100` to `900`), business code (`4100` to `4805`), native code (`4901` on), or `unreadable_answer`. */
  readonly code: string;
  /** HTTP status; business errors come with 200. */
  readonly status: number;
  /** What is wrong with this request, and what to do. */
  readonly details: string | undefined;
  /** Everything that is wrong with a document of options; empty for other requests. */
  readonly faults: readonly Fault[];
  /** How long the server asks to wait before the next request. */
  readonly retryAfterMs: number | undefined;
  /** The server's name for this request, to be found in its log. */
  readonly traceId: string | undefined;

  constructor({ code, status, message, details, faults = [], retryAfterMs, traceId }: ApiErrorFacts) {
    super(message);
    this.code = code;
    this.status = status;
    this.details = details;
    this.faults = faults;
    this.retryAfterMs = retryAfterMs;
    this.traceId = traceId;
  }
}

/** The server could not be reached, or the connection broke; `cause` is the platform's own error. */
export class PlayheadNetworkError extends Error {
  override readonly name: string = 'PlayheadNetworkError';

  constructor(url: URL, cause: unknown, message = `${url.origin} could not be reached.`) {
    super(message, { cause });
  }
}

/** The server did not answer in time; nobody knows whether it carried the request out. */
export class PlayheadTimeoutError extends PlayheadNetworkError {
  override readonly name = 'PlayheadTimeoutError';

  constructor(url: URL, cause: unknown, timeoutMs: number) {
    super(url, cause, `${url.origin} did not answer within ${timeoutMs / 1000} s.`);
  }
}
