#!/usr/bin/env node
import { runCli } from './run-cli.ts';
import { createTerminalInput } from './terminal-input.ts';
import { OUTPUT_CLOSED } from './world.ts';

const { argv, env, stdin, stdout, stderr } = process;
const controller = new AbortController();
const interrupt = () => controller.abort('interrupted');

// The first Ctrl-C ends what is going on; the second, where that takes long, the program itself.
process.once('SIGINT', interrupt);

// `playhead … | head` closes the pipe early; that is the reader's right and no error.
for (const output of [stdout, stderr]) {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    controller.abort(OUTPUT_CLOSED);
  });
}

process.exitCode = await runCli({
  args: argv.slice(2),
  env,
  write: (text) => void stdout.write(text),
  complain: (text) => void stderr.write(text),
  isColoured: stdout.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
  input: createTerminalInput({ stdin, stderr, signal: controller.signal, interrupt }),
  signal: controller.signal,
});
