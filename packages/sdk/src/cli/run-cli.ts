import { parseArgs } from 'node:util';
import { createClient } from '../client.ts';
import type { CredentialOptions } from '../client-options.ts';
import { PlayheadApiError, PlayheadNetworkError } from '../errors.ts';
import type { Command } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { readEnvironment } from './environment.ts';
import { errorJson, errorText } from './error-report.ts';
import { COMMON_OPTIONS, commandHelp, programHelp } from './help.ts';
import { createOptionValues, UsageError } from './option-values.ts';

/** What the program sees of the world. */
export interface CliWorld {
  /** What stands behind the program's name. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** To standard output. */
  readonly write: (text: string) => void;
  /** To standard error. */
  readonly complain: (text: string) => void;
  /** For tests: how the client waits between its tries. */
  readonly sleep?: CredentialOptions['sleep'];
}

/** What the program says to whoever calls it; documented in its help. */
export const EXIT_CODES = { ok: 0, apiError: 1, usage: 2 } as const;

/** Runs the `playhead` command; never throws what a user can cause. */
export async function runCli(world: CliWorld): Promise<number> {
  try {
    world.write(await carryOut(world));
    return EXIT_CODES.ok;
  } catch (error) {
    if (error instanceof UsageError) {
      world.complain(`${error.message}\nSee playhead --help.\n`);
      return EXIT_CODES.usage;
    }
    if (!(error instanceof PlayheadApiError) && !(error instanceof PlayheadNetworkError)) throw error;
    world.complain(world.args.includes('--json') ? `${errorJson(error)}\n` : errorText(error));
    return EXIT_CODES.apiError;
  }
}

async function carryOut(world: CliWorld): Promise<string> {
  const [first] = world.args;
  if (first === '--help' || first === '-h' || first === 'help') return programHelp(COMMANDS);
  const { command, rest } = findCommand(world.args);
  const { values, positionals } = parse(command, rest);
  if (values['help'] === true) return commandHelp(command);
  if (positionals.length !== command.positionals.length) {
    throw new UsageError(`playhead ${command.name} takes ${command.positionals.join(' ') || 'options only'}.`);
  }
  const client = createClient({ ...readEnvironment(world.env), ...(world.sleep ? { sleep: world.sleep } : {}) });
  const output = await command.run(client, createOptionValues(values), positionals);
  return values['json'] === true ? `${JSON.stringify(output.data, null, 2)}\n` : output.text;
}

function findCommand(args: readonly string[]): { command: Command; rest: string[] } {
  for (const command of COMMANDS) {
    const words = command.name.split(' ');
    if (words.every((word, index) => args[index] === word)) return { command, rest: args.slice(words.length) };
  }
  throw new UsageError(args.length === 0 ? 'Say what to do.' : `There is no command "${args.slice(0, 2).join(' ')}".`);
}

function parse(command: Command, args: string[]) {
  try {
    return parseArgs({
      args,
      options: { ...command.options, ...COMMON_OPTIONS },
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    // parseArgs throws a TypeError whose message names the option.
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
