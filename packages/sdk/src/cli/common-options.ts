import type { Command, CommandOption } from './command.ts';

/** Options that every command has. */
export const COMMON_OPTIONS = {
  json: { type: 'boolean', help: 'Print JSON, errors too.' },
  url: { type: 'string', placeholder: 'URL', help: 'Address of the server, instead of the configured one.' },
  profile: { type: 'string', placeholder: 'NAME', help: 'Profile of the configuration file; before the environment.' },
  help: { type: 'boolean', short: 'h', help: 'Say what the command does.' },
} as const satisfies Readonly<Record<string, CommandOption>>;

const YES = { yes: { type: 'boolean', short: 'y', help: 'Do it without asking.' } } as const;

/** All options of a command. */
export const optionsOf = ({ options, confirm }: Command): Readonly<Record<string, CommandOption>> => ({
  ...options,
  ...(confirm ? YES : {}),
  ...COMMON_OPTIONS,
});

/** What stands for an option's value; undefined for a switch. */
export function placeholderOf({ type, placeholder, choices }: CommandOption): string | undefined {
  return type === 'boolean' ? undefined : (placeholder ?? choices?.join('|') ?? 'VALUE');
}
