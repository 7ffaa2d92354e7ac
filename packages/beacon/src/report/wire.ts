/** How bodies leave the page. */
export interface Wire {
  readonly post: (url: string, body: string) => Promise<Response>;
  /** For when the page goes: nobody will see the answer. False if it couldn't be taken. */
  readonly beacon: (url: string, body: string) => boolean;
}

/** Browsers allow 64 KiB of `keepalive` bodies in flight for the whole page; the rest is for others. */
const KEEPALIVE_BYTES = 56 * 1024;

/** A UTF-16 unit takes no more than this in UTF-8. */
const MOST_BYTES_PER_UNIT = 3;

/** A request that hangs mustn't hold up all that follow. */
const TIMEOUT_MS = 30_000;

/**
 * The browser's ways out. Both send `text/plain`, which needs no CORS preflight. `fetch` carries no cookies and yields to the media's
 * own requests.
 */
export const browserWire: Wire = {
  post: (url, body) =>
    fetch(url, {
      method: 'POST',
      body,
      headers: { 'content-type': 'text/plain' },
      credentials: 'omit',
      keepalive: body.length * MOST_BYTES_PER_UNIT <= KEEPALIVE_BYTES,
      priority: 'low',
      signal: AbortSignal.timeout?.(TIMEOUT_MS),
    }),
  beacon: (url, body) => navigator.sendBeacon(url, body),
};
