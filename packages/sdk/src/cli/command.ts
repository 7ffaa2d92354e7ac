import type { CredentialClient } from '../client.ts';
import type { Exit } from './exit-codes.ts';
import type { OptionValues } from './option-values.ts';
import type { View } from './view/view.ts';
import type { CliWorld } from './world.ts';

/** An option of a command, in the words of `parseArgs`, and what the help says of it. */
export interface CommandOption {
  /** `boolean` for a switch. */
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly multiple?: boolean;
  /** Stands for the value in the help; the choices do where it is absent. */
  readonly placeholder?: string;
  /** The values that there are. */
  readonly choices?: readonly string[];
  /** Values to offer beside others, which only the server knows. */
  readonly suggestions?: readonly string[];
  /** Whether the value names a file. */
  readonly isFile?: boolean;
  readonly help: string;
}

/** What stands after a command's name. */
export interface Argument {
  /** As the help writes it, e.g. `NO`. */
  readonly name: string;
  readonly choices?: readonly string[];
  readonly help: string;
}

/** A call that shows what a command can do. */
export interface Example {
  /** What stands behind `playhead`. */
  readonly call: string;
  readonly does: string;
}

/** What a command was called with. */
export interface Call {
  /** Signs with the configured key pair. @throws UsageError where none is configured. */
  readonly client: CredentialClient;
  readonly values: OptionValues;
  /** One for each of the command's arguments. */
  readonly args: readonly string[];
  readonly world: CliWorld;
}

/** What a command prints: `view` for people, `data` as JSON with `--json`. */
export interface Output {
  readonly data: unknown;
  readonly view: View;
  /** How the program ends; well where absent. */
  readonly exit?: Exit;
}

/** One command of the program: help, completion and documentation are made of it. */
export interface Command {
  /** Words that call it, e.g. `players list`. */
  readonly name: string;
  readonly summary: string;
  /** What else is to be known, in whole sentences. */
  readonly details?: string;
  /** Every one is required. */
  readonly arguments?: readonly Argument[];
  readonly options?: Readonly<Record<string, CommandOption>>;
  readonly examples: readonly Example[];
  /** What to ask before something is lost; the command then also has `--yes`. */
  readonly confirm?: (args: readonly string[]) => string;
  /**
   * Does it. What comes bit by bit is printed so, as JSON one line each.
   *
   * @throws UsageError where the call makes no sense, and what the client throws.
   */
  readonly run: (call: Call) => Promise<Output> | AsyncIterable<Output>;
}

/** Commands that belong together. */
export interface CommandGroup {
  readonly title: string;
  readonly commands: readonly Command[];
}
