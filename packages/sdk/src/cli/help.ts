import type { Command, CommandOption } from './command.ts';

/** Options that every command has. */
export const COMMON_OPTIONS = {
  json: { type: 'boolean', help: 'Print JSON, errors too.' },
  help: { type: 'boolean', short: 'h', help: 'Say what the command does.' },
} as const satisfies Readonly<Record<string, CommandOption>>;

const ENVIRONMENT_AND_EXIT = `Environment:
  PLAYHEAD_URL         address of the server, e.g. http://127.0.0.1:8080
  PLAYHEAD_ACCESS_KEY  access key of the API key pair
  PLAYHEAD_SECRET_KEY  secret key of the API key pair

Exit codes:
  0  done
  1  the server refused, or could not be reached
  2  wrong usage, or a variable of the environment is missing
`;

/** What the program says of itself. */
export function programHelp(commands: readonly Command[]): string {
  const lines = commands.map((command) => [callOf(command), command.summary] as const);
  return `Usage: playhead COMMAND [OPTIONS]\n\nCommands:\n${aligned(lines)}\n${ENVIRONMENT_AND_EXIT}`;
}

/** What the program says of one command. */
export function commandHelp(command: Command): string {
  const options = Object.entries({ ...command.options, ...COMMON_OPTIONS });
  const lines = options.map(([name, option]) => [optionCall(name, option), option.help] as const);
  return `Usage: playhead ${callOf(command)} [OPTIONS]\n\n${command.summary}\n\nOptions:\n${aligned(lines)}`;
}

const callOf = ({ name, positionals }: Command) => [name, ...positionals].join(' ');

const optionCall = (name: string, { short, placeholder }: CommandOption) =>
  `${short === undefined ? '' : `-${short}, `}--${name}${placeholder === undefined ? '' : ` ${placeholder}`}`;

function aligned(lines: readonly (readonly [call: string, help: string])[]): string {
  const width = Math.max(...lines.map(([call]) => call.length));
  return lines.map(([call, help]) => `  ${call.padEnd(width)}  ${help}\n`).join('');
}
