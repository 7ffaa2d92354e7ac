import { afterAll, beforeAll } from 'vitest';
import { removeDataDir, type StartOptions, startServer, type TestServer } from './server.ts';

/** Starts a server before the tests around it, hands it to them, and ends it with all that it kept after them. */
export function withServer(take: (server: TestServer) => void, options?: StartOptions): void {
  let server: TestServer | undefined;
  beforeAll(async () => {
    server = await startServer(options);
    take(server);
  });
  afterAll(async () => {
    await server?.signal('SIGTERM');
    if (server) removeDataDir(server.dataDir);
  });
}
