import type { CommandGroup } from '../command.ts';
import {
  createSubAccount,
  deleteSubAccount,
  editSubAccount,
  listSubAccounts,
  showSubAccount,
} from '../run/sub-accounts.ts';
import { policyOption } from './access-options.ts';

const ID = { name: 'ID', help: 'Id of the sub account; see playhead sub-accounts list.' };

/** What signs requests with keys of its own and may do less than the account. */
export const SUB_ACCOUNTS: CommandGroup = {
  title: 'Sub accounts',
  commands: [
    {
      name: 'sub-accounts list',
      summary: 'List sub accounts.',
      examples: [{ call: 'sub-accounts list', does: 'All of the account' }],
      run: listSubAccounts,
    },
    {
      name: 'sub-accounts show',
      summary: 'Show a sub account.',
      arguments: [ID],
      examples: [{ call: 'sub-accounts show 1', does: 'Everything about sub account 1' }],
      run: showSubAccount,
    },
    {
      name: 'sub-accounts create',
      summary: 'Make a sub account.',
      details: 'Then make it a key: playhead keys create --sub-account ID.',
      arguments: [{ name: 'NAME', help: 'What it is for.' }],
      options: { policy: policyOption('What it may do') },
      examples: [
        { call: 'sub-accounts create ci --policy NCP_VIDEO_PLYAER_ENHANCEMENT_MANAGER', does: 'For deployments' },
      ],
      run: createSubAccount,
    },
    {
      name: 'sub-accounts edit',
      summary: 'Change name, policies or status of a sub account.',
      details: 'Policies that are given replace all that it has. A stopped one can do nothing.',
      arguments: [ID],
      options: {
        name: { type: 'string', placeholder: 'NAME', help: 'Another name.' },
        policy: policyOption('What it may do'),
        status: { type: 'string', choices: ['active', 'stopped'], help: 'Whether it may do anything.' },
      },
      examples: [{ call: 'sub-accounts edit 1 --status stopped', does: 'Shut it out for now' }],
      run: editSubAccount,
    },
    {
      name: 'sub-accounts delete',
      summary: 'Delete a sub account for good, with its keys.',
      arguments: [ID],
      examples: [{ call: 'sub-accounts delete 1 --yes', does: 'In a script' }],
      confirm: ([id]) => `Delete sub account ${id} and its keys for good?`,
      run: deleteSubAccount,
    },
  ],
};
