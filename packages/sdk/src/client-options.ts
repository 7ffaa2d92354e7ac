interface CommonOptions {
  /** Address of the Playhead server, e.g. `https://playhead.example.com`. */
  readonly baseUrl: string;
  /** Another `fetch` than the platform's. */
  readonly fetch?: typeof fetch;
  /** Waits between the tries of a request. */
  readonly sleep?: (ms: number) => Promise<void>;
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
