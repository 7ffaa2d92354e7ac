import { describe, expect, it } from 'vitest';
import { FUZZ_ENVIRONMENT, runFuzz } from './fuzz/run-fuzz.ts';
import type { TestServer } from './stage/server.ts';
import { withServer } from './stage/with-server.ts';

const MOST_BYTES = 1.5 * 1024 ** 3;

let server: TestServer;
withServer(
  (started) => {
    server = started;
  },
  { environment: FUZZ_ENVIRONMENT },
);

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
