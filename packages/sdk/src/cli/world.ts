import type { CredentialOptions } from '../client-options.ts';

/** Where answers of people and piped texts come from. */
export interface Input {
  /** Whether somebody sits there who can be asked. */
  readonly isTerminal: boolean;
  /** All of standard input. */
  readAll(): Promise<string>;
  /** Asks for a line. */
  ask(question: string): Promise<string>;
  /** Asks for a line that is not shown while it is typed. */
  askSecret(question: string): Promise<string>;
}

/** What the program sees of the world. */
export interface CliWorld {
  /** What stands behind the program's name. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** To standard output. */
  readonly write: (text: string) => void;
  /** To standard error. */
  readonly complain: (text: string) => void;
  /** Whether standard output shows colours. */
  readonly isColoured: boolean;
  readonly input: Input;
  /** Aborted when the user interrupts, or when nobody reads on: then with {@link OUTPUT_CLOSED} as its reason. */
  readonly signal: AbortSignal;
  /** For tests: how the client waits. */
  readonly sleep?: CredentialOptions['sleep'];
}

/** Why the program ends when its output is closed, as `head` does: quietly, and well. */
export const OUTPUT_CLOSED = 'output closed';
