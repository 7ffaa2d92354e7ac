// @ts-check
// `npm start`: installs and builds what is missing or has changed, then runs the server until it is told to stop.
import { buildStale } from './build/build-all.mjs';
import { enter } from './entry.mjs';
import { exitCodeOf } from './processes/commands.mjs';
import { runServer } from './serve/run-server.mjs';

const { ok, ...parts } = await enter();
const isBuilt = ok && (await buildStale(parts)).ok;
const stoppedBy = parts.commands.stoppedBy();
if (stoppedBy !== undefined) process.exit(exitCodeOf(null, stoppedBy));
process.exit(isBuilt ? await runServer(parts) : 1);
