import type { Command, CommandGroup, CommandOption } from './command.ts';
import { optionsOf, placeholderOf } from './common-options.ts';
import { VARIABLES } from './configuration/profile.ts';
import { EXIT_CODES, EXIT_MEANINGS, type Exit } from './exit-codes.ts';
import { textTable } from './view/text-table.ts';

/** What the program says of itself. */
export function programHelp(groups: readonly CommandGroup[]): string {
  const width = Math.max(...groups.flatMap(({ commands }) => commands.map((command) => callOf(command).length)));
  const sections = groups.map(({ title, commands }) =>
    section(
      title,
      commands.map((command) => [callOf(command).padEnd(width), command.summary]),
    ),
  );
  const exits = (Object.keys(EXIT_CODES) as Exit[]).map((exit) => [String(EXIT_CODES[exit]), EXIT_MEANINGS[exit]]);
  return [
    'Usage: playhead COMMAND [OPTIONS]\n\n',
    'Creates, configures and watches the players of a Playhead server. "playhead COMMAND --help" says more, with examples.\n',
    ...sections,
    section('Environment', Object.entries(VARIABLES)),
    '\nWithout these, the file that "playhead configure" writes.\n',
    section('Exit codes', exits),
  ].join('');
}

/** What the program says of several commands with a beginning in common. */
export const commandsHelp = (commands: readonly Command[]): string =>
  `Usage: playhead COMMAND [OPTIONS]\n${section(
    'Commands',
    commands.map((command) => [callOf(command), command.summary]),
  )}`;

/** What the program says of one command. */
export function commandHelp(command: Command): string {
  const { summary, details, arguments: args = [], examples } = command;
  return [
    `Usage: playhead ${callOf(command)} [OPTIONS]\n\n${summary}${details === undefined ? '' : ` ${details}`}\n`,
    ...(args.length === 0
      ? []
      : [
          section(
            'Arguments',
            args.map(({ name, help }) => [name, help]),
          ),
        ]),
    section(
      'Options',
      Object.entries(optionsOf(command)).map(([name, option]) => [optionCall(name, option), option.help]),
    ),
    `\nExamples:\n${examples.map(({ call, does }) => `  # ${does}\n  playhead ${call}\n`).join('')}`,
  ].join('');
}

/** A command's name with its arguments. */
export const callOf = ({ name, arguments: args = [] }: Command): string =>
  [name, ...args.map((argument) => argument.name)].join(' ');

/** An option as it is written in a call. */
export function optionCall(name: string, option: CommandOption): string {
  const placeholder = placeholderOf(option);
  const short = option.short === undefined ? '' : `-${option.short}, `;
  return `${short}--${name}${placeholder === undefined ? '' : ` ${placeholder}`}`;
}

const section = (title: string, lines: readonly (readonly string[])[]) =>
  `\n${title}:\n${textTable(lines)
    .map((line) => `  ${line}\n`)
    .join('')}`;
