import { createClient } from '../client.ts';
import type { Call, Command, Output } from './command.ts';
import { resolveConnection } from './configuration/resolve-connection.ts';
import { errorJson, errorText, exitAfter, isKnownError } from './error-report.ts';
import { EXIT_CODES, type Exit } from './exit-codes.ts';
import { findCommand } from './find-command.ts';
import { helpFor } from './help-for.ts';
import { checkArguments, type ParsedCall, parseCall } from './parse-call.ts';
import { COMMANDS } from './table/index.ts';
import { UsageError } from './usage-error.ts';
import { printableJson } from './view/printable.ts';
import { renderView } from './view/render.ts';
import { type CliWorld, OUTPUT_CLOSED } from './world.ts';

/** Runs the `playhead` command and gives its exit code; never throws what a user can cause. */
export async function runCli(world: CliWorld): Promise<number> {
  return EXIT_CODES[await carryOut(world)];
}

async function carryOut(world: CliWorld): Promise<Exit> {
  try {
    const help = helpFor(world.args);
    if (help === undefined) return await callCommand(world);
    world.write(help);
    return 'ok';
  } catch (error) {
    if (world.signal.aborted) return exitAfterAbort(world);
    if (!isKnownError(error)) throw error;
    world.complain(world.args.includes('--json') ? errorJson(error) : errorText(error));
    return exitAfter(error);
  }
}

const exitAfterAbort = ({ signal }: CliWorld): Exit => (signal.reason === OUTPUT_CLOSED ? 'ok' : 'interrupted');

async function callCommand(world: CliWorld): Promise<Exit> {
  const { command, rest } = findCommand(COMMANDS, world.args);
  const parsed = parseCall(command, rest);
  checkArguments(command, parsed.args);
  if (!(await isConfirmed(command, parsed, world))) {
    world.complain('Nothing was done.\n');
    return 'interrupted';
  }
  const exit = await print(command.run(makeCall(parsed, world)), parsed, world);
  return world.signal.aborted ? exitAfterAbort(world) : exit;
}

/** The client is made when it is first asked for: some commands need none, and no configuration. */
const makeCall = ({ values, args }: ParsedCall, world: CliWorld): Call => ({
  values,
  args,
  world,
  get client() {
    const { env, signal, sleep } = world;
    return createClient({ ...resolveConnection({ values, env }), signal, ...(sleep ? { sleep } : {}) });
  },
});

async function isConfirmed({ name, confirm }: Command, { values, args }: ParsedCall, { input }: CliWorld) {
  if (!confirm || values.isSet('yes')) return true;
  if (!input.isTerminal) throw new UsageError(`playhead ${name} loses something for good; say --yes to do it.`);
  return /^y(es)?$/i.test((await input.ask(`${confirm(args)} [y/N] `)).trim());
}

/** One document, or, of what comes bit by bit, one line each. */
async function print(made: ReturnType<Command['run']>, { values }: ParsedCall, world: CliWorld): Promise<Exit> {
  const show = ({ view, data, exit = 'ok' }: Output, indent?: number): Exit => {
    world.write(values.isSet('json') ? `${printableJson(data, indent)}\n` : renderView(view, world));
    return exit;
  };
  if (!(Symbol.asyncIterator in made)) return show(await made, 2);
  for await (const output of made) show(output);
  return 'ok';
}
