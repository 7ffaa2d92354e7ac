interface CommonOptions {
  /** Address of the Playhead server, e.g. `https://playhead.example.com`. */
  readonly baseUrl: string;
  /** How long each try of a request may take; 60000 where absent, `Infinity` for as long as it takes. */
  readonly timeoutMs?: number;
  /** Ends every request of this client, also those that wait for another try. */
  readonly signal?: AbortSignal;
  /** Another `fetch` than the platform's. */
  readonly fetch?: typeof fetch;
  /** Waits between the tries of a request; may end early when the signal is aborted. */
  readonly sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** Epoch milliseconds; what requests are signed with. */
  readonly now?: () => number;
  /** At least 0, less than 1; spreads the tries of many clients. */
  readonly random?: () => number;
}

/** For programs: every request is signed with a key pair. Never give a secret key to a browser. */
export interface CredentialOptions extends CommonOptions {
  readonly accessKey: string;
  readonly secretKey: string;
}

/** For the console: the browser's session cookie says who asks. */
export interface SessionOptions extends CommonOptions {
  readonly session: {
    /** `csrf_token` of the present session; undefined before signing in. */
    readonly csrfToken: () => string | undefined;
  };
}

/** How a client reaches the server, and as whom. */
export type ClientOptions = CredentialOptions | SessionOptions;

/** What any call may be given besides what it asks for. */
export interface CallOptions {
  /** Ends the call: it throws the signal's reason, as `fetch` does. */
  readonly signal?: AbortSignal;
  /** Instead of the client's. */
  readonly timeoutMs?: number;
}

/** For calls that make something once, however often they are sent. */
export interface KeyedCallOptions extends CallOptions {
  /** Sent as `Idempotency-Key`; made anew for each call where absent. */
  readonly idempotencyKey?: string;
}
