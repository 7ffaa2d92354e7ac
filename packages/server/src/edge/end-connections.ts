import type { Server } from 'node:http';

const LOOK_EVERY_MS = 50;

/** A request that has not come in whole by then is given up. */
const PATIENCE_MS = 3000;

/**
 * Ends a closing server's connections: each as soon as no request is under way on it, the rest after three seconds. Node's own
 * `close()` would wait for connections that were busy when it was called until their keep-alive time is over.
 */
export function endConnections(server: Pick<Server, 'closeIdleConnections' | 'closeAllConnections' | 'once'>): void {
  const looking = setInterval(() => server.closeIdleConnections(), LOOK_EVERY_MS);
  const giveUp = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
  server.once('close', () => {
    clearInterval(looking);
    clearTimeout(giveUp);
  });
}
