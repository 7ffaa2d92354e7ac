import type { ParseArgsConfig } from 'node:util';
import type { CredentialClient } from '../client.ts';
import type { OptionValues } from './option-values.ts';

/** An option of a command, and what the help says of it. */
export type CommandOption = NonNullable<ParseArgsConfig['options']>[string] & {
  /** Stands for the value in the help; absent for a switch. */
  readonly placeholder?: string;
  readonly help: string;
};

/** What a command prints: `text` for people, `data` as JSON with `--json`. */
export interface CommandOutput {
  readonly data: unknown;
  readonly text: string;
}

/** One command of the program. */
export interface Command {
  /** Words that call it, e.g. `players list`. */
  readonly name: string;
  readonly summary: string;
  /** What stands after the name, e.g. `NO`; every one is required. */
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, CommandOption>>;
  /** @throws UsageError where the arguments make no sense, and what the client throws. */
  run(client: CredentialClient, values: OptionValues, positionals: readonly string[]): Promise<CommandOutput>;
}
