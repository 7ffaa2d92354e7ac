import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Command, nodeCommand } from '../stage/pinning.ts';
import type { Stage } from '../stage/run-benchmark.ts';
import { end } from '../stage/server.ts';

/** Starts a floor: a file that listens and tells its parent the port. */
export async function startBareServer(stage: Stage, file: string, wrap: (command: Command) => Command) {
  const [command, ...args] = wrap(nodeCommand(file));
  const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  stage.atEnd(() => end(child));
  const [port] = (await once(child, 'message')) as [number];
  return { url: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, stop: () => end(child) };
}
