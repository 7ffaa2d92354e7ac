import type { CommandGroup } from '../command.ts';
import { createUser, deleteUser, editUser, listUsers, showUser } from '../run/users.ts';
import { PASSWORD_STDIN, policyOption } from './access-options.ts';

const ID = { name: 'ID', help: 'Id of the user; see playhead users list.' };

/** Who may sign in to the console. */
export const USERS: CommandGroup = {
  title: 'Users',
  commands: [
    {
      name: 'users list',
      summary: 'List who may sign in to the console.',
      examples: [{ call: 'users list', does: 'All of the account' }],
      run: listUsers,
    },
    {
      name: 'users show',
      summary: 'Show a user.',
      arguments: [ID],
      examples: [{ call: 'users show 1', does: 'Everything about user 1' }],
      run: showUser,
    },
    {
      name: 'users create',
      summary: 'Add a user.',
      details: 'A password is never an argument, which others on the machine could see.',
      arguments: [{ name: 'EMAIL', help: 'What the user signs in with.' }],
      options: { policy: policyOption('What the user may do'), ...PASSWORD_STDIN },
      examples: [
        {
          call: 'users create ann@example.com --policy NCP_VIDEO_PLYAER_ENHANCEMENT_MANAGER',
          does: 'Ask for the password',
        },
        {
          call: 'users create bob@example.com --policy NCP_VIDEO_PLYAER_ENHANCEMENT_VIEWER --password-stdin < password',
          does: 'In a script',
        },
      ],
      run: createUser,
    },
    {
      name: 'users edit',
      summary: "Change a user's policies, e-mail address or password.",
      details: 'Policies that are given replace all that the user has.',
      arguments: [ID],
      options: {
        policy: policyOption('What the user may do'),
        email: { type: 'string', placeholder: 'EMAIL', help: 'Another e-mail address.' },
        password: { type: 'boolean', help: 'Another password; it is asked for.' },
        'password-stdin': { type: 'boolean', help: 'Another password, from standard input.' },
      },
      examples: [{ call: 'users edit 2 --password', does: 'Somebody forgot it' }],
      run: editUser,
    },
    {
      name: 'users delete',
      summary: 'Remove a user for good.',
      arguments: [ID],
      examples: [{ call: 'users delete 2 --yes', does: 'In a script' }],
      confirm: ([id]) => `Remove user ${id} for good?`,
      run: deleteUser,
    },
  ],
};
