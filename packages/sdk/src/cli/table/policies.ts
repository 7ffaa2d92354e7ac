import { ACTION_NAMES } from '@playhead/contract/access';
import type { CommandGroup, CommandOption } from '../command.ts';
import { createPolicy, deletePolicy, editPolicy, listActions, listPolicies, showPolicy } from '../run/policies.ts';

const NAME = { name: 'NAME', help: 'Name of the policy; see playhead policies list.' };

const OPTIONS = {
  action: {
    type: 'string',
    multiple: true,
    placeholder: 'ACTION',
    suggestions: ACTION_NAMES,
    help: 'What it allows; may be given several times. See playhead policies actions.',
  },
  description: { type: 'string', placeholder: 'TEXT', help: 'What it is for.' },
} as const satisfies Readonly<Record<string, CommandOption>>;

/** Sets of actions that users and sub accounts may be given. */
export const POLICIES: CommandGroup = {
  title: 'Policies',
  commands: [
    {
      name: 'policies list',
      summary: 'List policies, those of the service and your own.',
      examples: [{ call: 'policies list', does: 'All of them' }],
      run: listPolicies,
    },
    {
      name: 'policies show',
      summary: 'Show a policy with its actions.',
      arguments: [NAME],
      examples: [{ call: 'policies show NCP_FINANCE_MANAGER', does: 'What it allows' }],
      run: showPolicy,
    },
    {
      name: 'policies create',
      summary: 'Define a policy.',
      arguments: [{ name: 'NAME', help: 'Its name.' }],
      options: OPTIONS,
      examples: [
        {
          call: 'policies create analysts --action View/getStatistics --action View/getVideoPlayerList',
          does: 'Looking on, and no more',
        },
      ],
      run: createPolicy,
    },
    {
      name: 'policies edit',
      summary: 'Change what a policy allows.',
      details: 'Actions that are given replace all that it has. Those of the service cannot be changed.',
      arguments: [NAME],
      options: OPTIONS,
      examples: [{ call: 'policies edit analysts --action View/getStatistics', does: 'Less than before' }],
      run: editPolicy,
    },
    {
      name: 'policies delete',
      summary: 'Delete a policy for good.',
      arguments: [NAME],
      examples: [{ call: 'policies delete analysts --yes', does: 'In a script' }],
      confirm: ([name]) => `Delete policy ${name} for good?`,
      run: deletePolicy,
    },
    {
      name: 'policies actions',
      summary: 'List everything that a policy may allow.',
      examples: [{ call: 'policies actions', does: 'All of them' }],
      run: listActions,
    },
  ],
};
