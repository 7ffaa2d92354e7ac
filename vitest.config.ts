import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const source = {
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  ssr: { resolve: { conditions: ['source'] } },
};

// The embedded engines allow one data directory and one set of signal handlers a process, so each file gets a process of its own.
const pool = 'forks';
// Each of them takes some hundred MB with chDB loaded; more than four gain little.
const MOST_WORKERS = 4;

// What a test waits for may take its time on a busy machine; how long is no test's business.
const expectations = { poll: { timeout: 20_000 } };

export default defineConfig({
  test: {
    pool,
    maxWorkers: Math.min(availableParallelism(), MOST_WORKERS),
    projects: [
      {
        ...source,
        test: {
          name: 'unit',
          pool,
          include: ['packages/**/*.test.ts', 'packages/**/*.test.tsx', 'scripts/**/*.test.ts', 'bench/**/*.test.ts'],
          expect: expectations,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        ...source,
        test: {
          name: 'e2e',
          pool,
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['e2e/stage/first-start.ts'],
          expect: expectations,
          testTimeout: 120_000,
          hookTimeout: 240_000,
          // Each file has servers of its own, and waits for browsers and for time to pass.
          maxWorkers: 2,
        },
      },
    ],
  },
});
