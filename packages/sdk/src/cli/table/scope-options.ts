import type { CommandOption } from '../command.ts';
import { environmentOption } from './environment-option.ts';

/** Options that say which views are meant. */
export const SCOPE_OPTIONS: Readonly<Record<string, CommandOption>> = {
  player: { type: 'string', placeholder: 'NO', help: 'One player; all where absent.' },
  from: {
    type: 'string',
    placeholder: 'TIME',
    help: 'Start, ISO 8601 with offset; 24 hours before the end where absent.',
  },
  to: { type: 'string', placeholder: 'TIME', help: 'End, ISO 8601 with offset; now where absent.' },
  environment: environmentOption('production where absent.'),
  filter: {
    type: 'string',
    multiple: true,
    placeholder: 'FILTER',
    help: "As country:KR,JP, '!browser:safari', title~intro, 'startup_time>=1000'; may be repeated, all have to hold.",
  },
  bots: {
    type: 'string',
    choices: ['exclude', 'include', 'only'],
    help: 'Views that look automated; excluded where absent.',
  },
};
