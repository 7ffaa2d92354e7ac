import type { Command, CommandOption } from '../command.ts';
import { optionsOf } from '../common-options.ts';

/** A word that may come next, and what it is for. */
export interface Candidate {
  readonly word: string;
  readonly help: string;
}

/** What may stand behind an option. */
export interface OptionValue {
  /** The option as it is written, e.g. `--sort`. */
  readonly option: string;
  /** Empty where any word may. */
  readonly words: readonly string[];
  readonly isFile: boolean;
}

/** What may follow the words of a call. */
export interface CompletionNode {
  /** Words so far: none, half a command, or a command. */
  readonly call: string;
  readonly isCommand: boolean;
  readonly candidates: readonly Candidate[];
  readonly values: readonly OptionValue[];
}

/** Everything there is to complete, the same for every shell. */
export type CompletionTree = readonly CompletionNode[];

/** Takes the commands apart. */
export const completionTree = (commands: readonly Command[]): CompletionTree => [
  ...beginningsOf(commands).map((call) => ({
    call,
    isCommand: false,
    candidates: nextWords(commands, call),
    values: [],
  })),
  ...commands.map(commandNode),
];

/** Of `players list`: the empty one and `players`. */
function beginningsOf(commands: readonly Command[]): readonly string[] {
  const beginnings = commands.flatMap(({ name }) =>
    name.split(' ').map((_word, index, words) => words.slice(0, index).join(' ')),
  );
  return [...new Set(beginnings)];
}

function nextWords(commands: readonly Command[], call: string): readonly Candidate[] {
  const helps = new Map<string, string>();
  for (const { name, summary } of commands) {
    if (call !== '' && !name.startsWith(`${call} `)) continue;
    const [word = '', ...rest] = name.slice(call === '' ? 0 : call.length + 1).split(' ');
    // Half a command stands for several, none of whose summaries is its own.
    helps.set(word, rest.length === 0 ? summary : `${word} …`);
  }
  return Array.from(helps, ([word, help]) => ({ word, help }));
}

function commandNode(command: Command): CompletionNode {
  const options = Object.entries(optionsOf(command));
  const choices = (command.arguments ?? []).flatMap(({ choices = [], help }) =>
    choices.map((word) => ({ word, help })),
  );
  return {
    call: command.name,
    isCommand: true,
    candidates: [...choices, ...options.map(([name, { help }]) => ({ word: `--${name}`, help }))],
    values: options.filter(([, { type }]) => type === 'string').map(([name, option]) => toValue(name, option)),
  };
}

const toValue = (name: string, { choices, suggestions, isFile = false }: CommandOption): OptionValue => ({
  option: `--${name}`,
  words: choices ?? suggestions ?? [],
  isFile,
});
