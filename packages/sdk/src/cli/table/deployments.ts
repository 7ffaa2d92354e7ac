import type { CommandGroup } from '../command.ts';
import { deployPlayer, restorePlayer, rollbackPlayer, showOptions } from '../run/deploy-player.ts';
import { showDiff, showHistory } from '../run/show-deployments.ts';
import { environmentOption } from './environment-option.ts';
import { DEPLOYMENT_NUMBER, PLAYER_NO, REVISION } from './player-options.ts';

/** Options of players, and what becomes of them. */
export const DEPLOYMENTS: CommandGroup = {
  title: 'Options and deployments',
  commands: [
    {
      name: 'players options',
      summary: 'Print the options of a player, as JSON.',
      details: 'With --json it also prints where they come from.',
      arguments: [PLAYER_NO],
      options: {
        environment: environmentOption('Which options; develop where absent.'),
        deployment: { type: 'string', placeholder: 'NUMBER', help: 'Those of this deployment instead.' },
      },
      examples: [
        { call: 'players options 1001 > options.json', does: 'To edit them, and deploy them again' },
        { call: 'players options 1001 --environment production', does: 'What viewers have' },
      ],
      run: showOptions,
    },
    {
      name: 'players deploy',
      summary: 'Deploy options to Develop or Production.',
      details:
        'A file goes to Develop; with --to production from there to Production, too. Without a file, --to production deploys what Develop has.',
      arguments: [PLAYER_NO],
      options: {
        file: {
          type: 'string',
          placeholder: 'FILE',
          isFile: true,
          help: 'JSON with the whole document of options; - is standard input.',
        },
        to: environmentOption('How far; develop where absent.'),
        ...REVISION,
      },
      examples: [
        { call: 'players deploy 1001 --file options.json', does: 'To Develop, to look at it' },
        { call: 'players deploy 1001 --to production', does: 'What Develop has, to viewers' },
      ],
      run: deployPlayer,
    },
    {
      name: 'players rollback',
      summary: 'Set Develop back to what Production has.',
      details: 'What Develop had stays in the history and can be restored.',
      arguments: [PLAYER_NO],
      options: REVISION,
      examples: [{ call: 'players rollback 1001', does: 'Begin again from what viewers have' }],
      run: rollbackPlayer,
    },
    {
      name: 'players history',
      summary: 'List what was deployed, the newest first.',
      arguments: [PLAYER_NO],
      options: {
        all: { type: 'boolean', help: 'All of it, not one page.' },
        limit: { type: 'string', placeholder: 'N', help: 'Deployments on a page, from 1 to 100.' },
        before: { type: 'string', placeholder: 'NUMBER', help: 'Only deployments before this one.' },
      },
      examples: [{ call: 'players history 1001', does: 'Who deployed what, and where it is' }],
      run: showHistory,
    },
    {
      name: 'players diff',
      summary: 'Show what a deployment changed.',
      arguments: [PLAYER_NO, DEPLOYMENT_NUMBER],
      options: {
        against: { type: 'string', placeholder: 'NUMBER', help: 'Another deployment; the one before it where absent.' },
      },
      examples: [
        { call: 'players diff 1001 2', does: 'What deployment 2 changed' },
        { call: 'players diff 1001 2 --against 1', does: 'What differs between the two' },
      ],
      run: showDiff,
    },
    {
      name: 'players restore',
      summary: 'Deploy the options of an earlier deployment to Develop again.',
      arguments: [PLAYER_NO, DEPLOYMENT_NUMBER],
      options: REVISION,
      examples: [{ call: 'players restore 1001 1', does: 'As it was at first' }],
      run: restorePlayer,
    },
  ],
};
