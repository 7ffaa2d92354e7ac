import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FUZZ_ENVIRONMENT, runFuzz } from './fuzz/run-fuzz.ts';
import { removeDataDir, startServer, type TestServer } from './stage/server.ts';

const MOST_BYTES = 1.5 * 1024 ** 3;

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ environment: FUZZ_ENVIRONMENT });
});
afterAll(async () => {
  await server.signal('SIGTERM');
  removeDataDir(server.dataDir);
});

describe('the server', () => {
  it('answers three thousand odd requests as documented, tells no secret, and goes on working', async () => {
    const { faults, answers, residentBytes } = await runFuzz(server, { requests: 3000, seed: 20261125 });
    expect(faults).toEqual([]);
    // Requests have to get through to what endpoints do, or they would prove little.
    expect(answers['200'] ?? 0).toBeGreaterThan(300);
    expect(answers['400/100'] ?? 0).toBeGreaterThan(100);
    expect(answers['401/200'] ?? 0).toBeGreaterThan(100);
    expect(residentBytes.atEnd).toBeLessThan(MOST_BYTES);
  });
});
