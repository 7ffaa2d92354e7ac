import { join } from 'node:path';
import pino from 'pino';
import manifest from '../package.json' with { type: 'json' };
import { parseConfiguration, type Role } from './configuration.ts';
import { openPlaces } from './ingest/index.ts';
import { type Maintenance, reconcile, rollUp } from './maintain.ts';
import { openStores, type RunningServer, startServer } from './start-server.ts';
import { directions, greeting } from './welcome.ts';

/** Longest time that a shutdown may take before the process ends without it; what was accepted stays in the spool. */
const SHUTDOWN_LIMIT_MS = 9000;

/** What is done once, and whether it is as it should be then. */
const ONCE: Readonly<Record<Exclude<Role, 'all'>, (maintenance: Maintenance) => Promise<boolean>>> = {
  migrate: async ({ tell }) => {
    tell('The tables are up to date.');
    return true;
  },
  rollup: rollUp,
  reconcile,
};

const progress = (step: string) => console.log(`  ${step} …`);

async function main(): Promise<void> {
  const outcome = parseConfiguration(process.env);
  if (!outcome.ok) {
    refuse(outcome.faults);
    return;
  }
  const { configuration, unknown } = outcome;
  const log = pino({ level: configuration.logLevel });
  if (unknown.length > 0)
    log.warn({ variables: unknown }, 'variables that this version does not know; see docs/configuration.md');

  if (configuration.role !== 'all') {
    const { columnar, opened } = await openStores(configuration, progress);
    const { retention } = configuration;
    const tell = (line: string) => console.log(`  ${line}`);
    const isDone = await ONCE[configuration.role]({ columnar, now: Date.now, log, retention, tell });
    await opened.closeAll();
    if (!isDone) process.exitCode = 1;
    return;
  }
  const opened = await openPlaces(configuration.cityDatabase);
  if (!opened.ok) {
    refuse([opened.fault]);
    return;
  }
  const root = join(import.meta.dirname, '..', '..');
  const starting = startServer(configuration, {
    log,
    now: Date.now,
    version: manifest.version,
    places: opened.places,
    progress,
    greet: (account) => console.log(greeting(account)),
    files: {
      console: join(root, 'console', 'dist'),
      player: join(root, 'embed', 'dist'),
      demoMedia: join(root, '..', 'demo', 'media'),
    },
  });
  endOnSignal(starting);
  await starting;
  console.log(directions(configuration.publicUrl));
}

function refuse(faults: readonly string[]): void {
  console.error(['Playhead cannot start:', ...faults.map((fault) => `  - ${fault}`)].join('\n'));
  process.exitCode = 2;
}

/** SIGTERM and SIGINT end the server in order, also one that is still starting; further signals change nothing. */
function endOnSignal(starting: Promise<RunningServer>): void {
  let isEnding = false;
  const end = async () => {
    if (isEnding) return;
    isEnding = true;
    setTimeout(() => {
      console.error(
        'Playhead did not end in time; what it had accepted stays in the spool and is written at the next start.',
      );
      process.exit(1);
    }, SHUTDOWN_LIMIT_MS).unref();
    const server = await starting.catch(() => undefined);
    await server?.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      end().catch((error: unknown) => {
        console.error(error instanceof Error ? error.message : error);
        process.exit(1);
      });
    });
  }
}

main().catch((error: unknown) => {
  console.error(`Playhead cannot start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});
