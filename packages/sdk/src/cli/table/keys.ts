import type { CommandGroup, CommandOption } from '../command.ts';
import { createKey, deleteKey, listKeys, renameKey, rotateKey, stopKey, useKey } from '../run/keys.ts';

const ACCESS_KEY = { name: 'ACCESS_KEY', help: 'Access key of the pair; see playhead keys list.' };

const NAME: CommandOption = { type: 'string', placeholder: 'NAME', help: 'What it is for.' };

/** Key pairs that sign requests. */
export const KEYS: CommandGroup = {
  title: 'Keys',
  commands: [
    {
      name: 'keys list',
      summary: 'List key pairs, without their secrets.',
      options: {
        'sub-account': {
          type: 'string',
          placeholder: 'ID',
          help: "Only those of this sub account; 0: the account's own.",
        },
      },
      examples: [{ call: 'keys list', does: 'All of the account' }],
      run: listKeys,
    },
    {
      name: 'keys create',
      summary: 'Make a key pair and print it; its secret is never shown again.',
      options: {
        name: NAME,
        'sub-account': { type: 'string', placeholder: 'ID', help: 'For this sub account, not for the main account.' },
      },
      examples: [
        { call: 'keys create --name deploys', does: 'One more for the main account' },
        { call: 'keys create --name ci --json', does: 'For a program that keeps it' },
      ],
      run: createKey,
    },
    {
      name: 'keys stop',
      summary: 'Let a key sign nothing until it is used again.',
      arguments: [ACCESS_KEY],
      examples: [{ call: 'keys stop ACCESS_KEY', does: 'At once' }],
      run: stopKey,
    },
    {
      name: 'keys use',
      summary: 'Let a stopped key sign again.',
      arguments: [ACCESS_KEY],
      examples: [{ call: 'keys use ACCESS_KEY', does: 'At once' }],
      run: useKey,
    },
    {
      name: 'keys rename',
      summary: 'Give a key another name.',
      arguments: [ACCESS_KEY],
      options: { name: NAME },
      examples: [{ call: 'keys rename ACCESS_KEY --name nightly', does: 'For another purpose' }],
      run: renameKey,
    },
    {
      name: 'keys rotate',
      summary: 'Make a key pair that takes the place of another, which stops a while later.',
      arguments: [ACCESS_KEY],
      options: {
        'stop-old-after': {
          type: 'string',
          placeholder: 'SECONDS',
          help: 'When the old one stops, 0 to 2592000; a day where absent.',
        },
      },
      examples: [
        { call: 'keys rotate ACCESS_KEY', does: 'With a day to bring the new one everywhere' },
        { call: 'keys rotate ACCESS_KEY --stop-old-after 0', does: 'The old one is known to somebody' },
      ],
      run: rotateKey,
    },
    {
      name: 'keys delete',
      summary: 'Delete a stopped key for good.',
      arguments: [ACCESS_KEY],
      examples: [{ call: 'keys delete ACCESS_KEY --yes', does: 'In a script' }],
      confirm: ([accessKey]) => `Delete key ${accessKey} for good?`,
      run: deleteKey,
    },
  ],
};
