#!/usr/bin/env node
import { runCli } from './run-cli.ts';

// `playhead … | head` closes the pipe early; that is the reader's right and no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await runCli({
  args: process.argv.slice(2),
  env: process.env,
  write: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
});
