import { MANAGED_POLICIES } from '@playhead/contract/access';
import type { CommandOption } from '../command.ts';

/** Policies by name. */
export const policyOption = (help: string): CommandOption => ({
  type: 'string',
  multiple: true,
  placeholder: 'NAME',
  suggestions: Object.keys(MANAGED_POLICIES),
  help: `${help}; may be given several times. See playhead policies list.`,
});

/** Where a password comes from without anybody to ask. */
export const PASSWORD_STDIN = {
  'password-stdin': { type: 'boolean', help: 'Read it from standard input; else it is asked for.' },
} as const satisfies Readonly<Record<string, CommandOption>>;
