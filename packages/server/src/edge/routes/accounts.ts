import {
  AccountListSchema,
  AccountSchema,
  CreateAccountSchema,
  NewAccountSchema,
  UpdateAccountSchema,
} from '@playhead/contract/api';
import Type from 'typebox';
import { addEndpoint } from '../endpoint.ts';
import type { EdgeApp } from '../openapi.ts';
import type { RouteParts } from '../parts.ts';
import { EXAMPLE_ACCOUNT, EXAMPLE_NEW_ACCOUNT } from './account-examples.ts';

const OPERATOR_ONLY = 'For the operator alone: the first account of the server.';
/** What PostgreSQL's integer holds. */
const MOST = 2 ** 31 - 1;
const AccountIdSchema = Type.Object({
  id: Type.Integer({ minimum: 1, maximum: MOST, description: 'Number of the account.' }),
});

/** The caller's own account; and for the operator, those of others. */
export function accountRoutes(app: EdgeApp, parts: RouteParts) {
  const { accounts } = parts.control;

  addEndpoint(app, parts, {
    method: 'GET',
    path: '/account',
    action: 'View/getUserServiceType',
    tag: 'account',
    summary: 'Show plan and state of the account',
    description: 'Answers also where the quota of the month is used up.',
    result: AccountSchema,
    example: { result: EXAMPLE_ACCOUNT },
    handle: async ({ actor }) => ({ ok: true, result: await accounts.describe(actor) }),
  });

  addEndpoint(app, parts, {
    method: 'GET',
    path: '/accounts',
    action: 'View/getAccountList',
    tag: 'account',
    summary: 'List accounts',
    description: OPERATOR_ONLY,
    result: AccountListSchema,
    example: { result: { list: [EXAMPLE_ACCOUNT] } },
    handle: async () => ({ ok: true, result: { list: [...(await accounts.list())] } }),
  });

  addEndpoint(app, parts, {
    method: 'POST',
    path: '/accounts',
    action: 'Change/createAccount',
    tag: 'account',
    summary: 'Open an account',
    description: `${OPERATOR_ONLY} It gets a user and a key pair, whose secrets are shown this once.`,
    body: CreateAccountSchema,
    result: NewAccountSchema,
    example: {
      body: { name: 'News Corp', plan: 'standard', email: 'admin@news.example.com' },
      result: EXAMPLE_NEW_ACCOUNT,
    },
    handle: async ({ actor, body }) => {
      const outcome = await accounts.create(actor, body);
      return outcome.ok ? { ok: true, result: outcome.account } : outcome;
    },
  });

  addEndpoint(app, parts, {
    method: 'PUT',
    path: '/accounts/:id',
    action: 'Change/updateAccount',
    tag: 'account',
    summary: 'Change plan, service or name of an account',
    description: `${OPERATOR_ONLY} Requests of an account whose service is stopped are answered with 200/200 Unauthorized.`,
    params: AccountIdSchema,
    body: UpdateAccountSchema,
    result: AccountSchema,
    example: {
      params: { id: 2 },
      body: { plan: 'basic', service: 'active' },
      result: { ...EXAMPLE_ACCOUNT, id: 2, name: 'News Corp', plan: 'basic' },
    },
    handle: async ({ actor, params, body }) => {
      const outcome = await accounts.update(actor, params.id, body);
      return outcome.ok ? { ok: true, result: outcome.account } : outcome;
    },
  });
}
