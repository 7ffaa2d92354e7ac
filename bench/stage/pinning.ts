import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** A command with its arguments. */
export type Command = readonly [command: string, ...args: string[]];

/** Whether processes can be kept on one core each: on Linux with util-linux' taskset and two cores or more. */
export const canPin = (): boolean =>
  availableParallelism() > 1 && spawnSync('taskset', ['-c', '1', 'true'], { stdio: 'ignore' }).status === 0;

/** The command that runs another on one core with all its threads; taskset becomes the command, so the process id is its own. */
export const pinned = (core: number, command: Command): Command => ['taskset', '-c', String(core), ...command];

/** Node with a source file of this folder, imports from our packages resolved to their sources. */
export const nodeCommand = (file: string, ...args: string[]): Command => [
  process.execPath,
  '--conditions=source',
  '--import',
  'tsx',
  file,
  ...args,
];
