import type { CommandGroup, CommandOption } from '../command.ts';
import { createAccount, editAccount, listAccounts, PLAN_NAMES, showAccount, showUsage } from '../run/accounts.ts';
import { showAudit } from '../run/audit.ts';

const PLAN: CommandOption = { type: 'string', choices: PLAN_NAMES, help: 'What it may do.' };

/** The account, its use and its log; and, for the operator, the other accounts of the server. */
export const ACCOUNTS: CommandGroup = {
  title: 'Account',
  commands: [
    {
      name: 'account',
      summary: 'Show the account, its plan, and how much of it is used.',
      examples: [{ call: 'account', does: 'Whose key is this?' }],
      run: showAccount,
    },
    {
      name: 'usage',
      summary: 'Show how many requests were made, by month, key and day, and how many beats players sent.',
      options: { months: { type: 'string', placeholder: 'N', help: 'How many months, 1 to 24; 12 where absent.' } },
      examples: [{ call: 'usage --months 3', does: 'The last three months' }],
      run: showUsage,
    },
    {
      name: 'audit',
      summary: 'Show who did what, the newest first.',
      details: 'With --follow the last few, and then each as it happens, until Ctrl-C.',
      options: {
        follow: { type: 'boolean', short: 'f', help: 'Go on showing what happens; with --json one line each.' },
        all: { type: 'boolean', help: 'All of it, not one page.' },
        limit: { type: 'string', placeholder: 'N', help: 'How many, 1 to 500; 100 where absent, 10 with --follow.' },
        'oldest-first': { type: 'boolean', help: 'From the beginning on.' },
        action: {
          type: 'string',
          placeholder: 'ACTION',
          help: 'Only this, e.g. player.create; player stands for everything done to players.',
        },
        subject: { type: 'string', placeholder: 'TEXT', help: 'Only what was done to this, e.g. player:1001.' },
        actor: { type: 'string', placeholder: 'TEXT', help: 'Only what this e-mail address or access key did.' },
      },
      examples: [
        { call: 'audit --limit 20', does: 'The last twenty' },
        { call: 'audit --follow --json', does: 'For a program that watches' },
      ],
      run: showAudit,
    },
    {
      name: 'accounts list',
      summary: 'List the accounts of the server; for its operator.',
      examples: [{ call: 'accounts list', does: 'Who is on this server' }],
      run: listAccounts,
    },
    {
      name: 'accounts create',
      summary: 'Open an account and print its credentials; for the operator.',
      details: 'They are never shown again. The server makes up a password unless one is given.',
      arguments: [{ name: 'NAME', help: 'Whose it is.' }],
      options: {
        email: { type: 'string', placeholder: 'EMAIL', help: 'What its first user signs in with.' },
        plan: PLAN,
        password: { type: 'boolean', help: 'Ask for a password.' },
        'password-stdin': { type: 'boolean', help: 'Read a password from standard input.' },
      },
      examples: [{ call: 'accounts create Broadcaster --email it@example.com', does: 'For a customer' }],
      run: createAccount,
    },
    {
      name: 'accounts edit',
      summary: 'Change name, plan or state of an account; for the operator.',
      arguments: [{ name: 'ID', help: 'Id of the account; see playhead accounts list.' }],
      options: {
        name: { type: 'string', placeholder: 'NAME', help: 'Another name.' },
        plan: PLAN,
        service: { type: 'string', choices: ['active', 'stopped'], help: 'Whether it is served.' },
      },
      examples: [{ call: 'accounts edit 2 --service stopped', does: 'It has not paid' }],
      run: editAccount,
    },
  ],
};
