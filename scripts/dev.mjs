// @ts-check
// `npm run dev`: runs the server; after each change under packages/ builds what it touches and starts the server anew. A build that
// fails leaves the server of before running.
import { buildStale } from './build/build-all.mjs';
import { enter } from './entry.mjs';
import { runServer } from './serve/run-server.mjs';
import { sourceChanges } from './serve/source-changes.mjs';

const { ok, ...parts } = await enter();
if (!ok) process.exit(1);

const changes = sourceChanges(parts.root);
let server = (await buildStale(parts)).ok ? launch() : undefined;
for await (const _ of changes) {
  const { ok: isBuilt, built } = await buildStale(parts);
  if (!isBuilt || (built.length === 0 && server !== undefined)) continue;
  await server?.stop();
  server = launch();
}

/** Starts the server; ends this script with it when a signal was the reason. */
function launch() {
  const abort = new AbortController();
  const ended = runServer({ ...parts, abort: abort.signal }).then((code) => {
    if (parts.commands.stoppedBy() !== undefined) process.exit(code);
    if (!abort.signal.aborted)
      parts.progress.print(`The server ended with code ${code}; the next change starts it again.`);
  });
  const stop = () => {
    abort.abort();
    return ended;
  };
  return { stop };
}
