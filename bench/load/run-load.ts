import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Command, nodeCommand } from '../stage/pinning.ts';
import { processorSeconds } from '../stage/processor-time.ts';
import type { Stage } from '../stage/run-benchmark.ts';
import { end } from '../stage/server.ts';

/** What the load generator tells. */
export interface LoadResult {
  /** Answers with the wanted status in each second of the measured time. */
  readonly perSecond: readonly number[];
  /** From the request's first byte until the answer's last, of each of them. */
  readonly latenciesMs: readonly number[];
  /** Answers with another status, warm-up included. */
  readonly others: number;
  /** Requests answered in all, warm-up included. */
  readonly sent: number;
}

/** A result with the processor time that the server used meanwhile. */
export interface MeasuredLoad extends LoadResult {
  readonly serverSeconds: number;
}

/** A load generator: a file that calls `keepBusy`, and what it is told. */
export interface Generator {
  readonly file: string;
  readonly settings: object;
}

/** Runs a load generator against a server's process. */
export async function runLoad(
  stage: Stage,
  { file, settings }: Generator,
  serverPid: number,
  wrap: (command: Command) => Command,
): Promise<MeasuredLoad> {
  const [command, ...args] = wrap(nodeCommand(file, JSON.stringify(settings)));
  const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  stage.atEnd(() => end(child));
  const early = once(child, 'exit').then(([code]) => {
    throw new Error(`The load generator ended with code ${code}.`);
  });
  early.catch(() => {});
  await Promise.race([once(child, 'message'), early]);
  const beforeSeconds = processorSeconds(serverPid);
  const [result] = (await Promise.race([once(child, 'message'), early])) as [LoadResult];
  return { ...result, serverSeconds: processorSeconds(serverPid) - beforeSeconds };
}
