/** What the server said about a request that it did not carry out. */
interface ApiErrorFacts {
  readonly code: string;
  readonly status: number;
  readonly message: string;
  readonly details?: string | undefined;
  readonly traceId?: string | undefined;
}

/** Code of a {@link PlayheadApiError} whose answer was not one of this API: a proxy's page, or another server altogether. */
export const UNREADABLE_ANSWER = 'unreadable_answer';

/** The server answered, with an error. */
export class PlayheadApiError extends Error {
  override readonly name = 'PlayheadApiError';
  /** Gateway code (`100` to `900`), business code (`4100` to `4805`), or `unreadable_answer`. */
  readonly code: string;
  /** HTTP status; business errors come with 200. */
  readonly status: number;
  /** What is wrong with this request, and what to do. */
  readonly details: string | undefined;
  /** The server's name for this request, to be found in its log. */
  readonly traceId: string | undefined;

  constructor({ code, status, message, details, traceId }: ApiErrorFacts) {
    super(message);
    this.code = code;
    this.status = status;
    this.details = details;
    this.traceId = traceId;
  }
}

/** The server could not be reached, or the connection broke; `cause` is the platform's own error. */
export class PlayheadNetworkError extends Error {
  override readonly name = 'PlayheadNetworkError';

  constructor(url: URL, cause: unknown) {
    super(`${url.origin} could not be reached.`, { cause });
  }
}
