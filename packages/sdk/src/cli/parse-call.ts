import { parseArgs } from 'node:util';
import type { Command } from './command.ts';
import { optionsOf } from './common-options.ts';
import { nearest } from './nearest.ts';
import { createOptionValues, type OptionValues } from './option-values.ts';
import { UsageError } from './usage-error.ts';

/** What stands behind a command's name, taken apart. */
export interface ParsedCall {
  readonly values: OptionValues;
  readonly args: readonly string[];
}

/** @throws UsageError where an option is unknown or lacks its value. */
export function parseCall(command: Command, rest: string[]): ParsedCall {
  const options = optionsOf(command);
  try {
    const { values, positionals } = parseArgs({ args: rest, options, allowPositionals: true, strict: true });
    return { values: createOptionValues(values), args: positionals };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // parseArgs names the option in its message, and in nothing else.
    const [, unknown] = /^Unknown option '--([^']+)'/.exec(message) ?? [];
    const near = unknown === undefined ? undefined : nearest(unknown, Object.keys(options));
    if (unknown === undefined) throw new UsageError(message);
    throw new UsageError(`There is no option --${unknown}.${near === undefined ? '' : ` Did you mean --${near}?`}`);
  }
}

/** @throws UsageError where there are more or fewer arguments than the command takes, or one that is none of its choices. */
export function checkArguments({ name, arguments: expected = [] }: Command, args: readonly string[]): void {
  if (args.length !== expected.length) {
    const names = expected.map((argument) => argument.name).join(' ');
    throw new UsageError(`playhead ${name} takes ${names || 'options only'}.`);
  }
  for (const [index, { choices, name: what }] of expected.entries()) {
    const given = args[index] ?? '';
    if (choices && !choices.includes(given)) {
      throw new UsageError(`${what} must be one of ${choices.join(', ')}, not "${given}".`);
    }
  }
}
