import type { Command } from './command.ts';
import { nearest } from './nearest.ts';
import { UsageError } from './usage-error.ts';

/** Which command is called, and what stands behind its name. */
export interface FoundCommand {
  readonly command: Command;
  readonly rest: string[];
}

/** @throws UsageError where it is none; the message names one that is written alike. */
export function findCommand(commands: readonly Command[], args: readonly string[]): FoundCommand {
  for (const command of commands) {
    const names = command.name.split(' ');
    if (names.every((word, index) => args[index] === word)) return { command, rest: args.slice(names.length) };
  }
  const words = wordsOf(args);
  if (words.length === 0) {
    throw new UsageError(args.length === 0 ? 'Say what to do.' : 'Options stand behind the command.');
  }
  const beginning = commandsBelow(commands, words);
  if (beginning.length > 0) {
    const next = beginning.map(({ name }) => name.split(' ')[words.length]).join(', ');
    throw new UsageError(`Say what to do with ${words.join(' ')}: ${next}.`);
  }
  throw new UsageError(`There is no command "${words.slice(0, 2).join(' ')}".${suggestion(commands, words)}`);
}

/** Commands whose names begin with these words and go on. */
export const commandsBelow = (commands: readonly Command[], words: readonly string[]): readonly Command[] =>
  commands.filter(({ name }) => name.startsWith(`${words.join(' ')} `));

/** What stands before the first option. */
export function wordsOf(args: readonly string[]): readonly string[] {
  const end = args.findIndex((word) => word.startsWith('-'));
  return end === -1 ? args : args.slice(0, end);
}

function suggestion(commands: readonly Command[], words: readonly string[]): string {
  const names = commands.map(({ name }) => name);
  const near = nearest(words.slice(0, 2).join(' '), names) ?? nearest(words[0] ?? '', names);
  return near === undefined ? '' : ` Did you mean "${near}"?`;
}
