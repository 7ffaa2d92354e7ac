import {
  CreateSubAccountSchema,
  IdPathSchema,
  SubAccountListSchema,
  SubAccountSchema,
  UpdateSubAccountSchema,
} from '@playhead/contract/api';
import { addEndpoint } from '../endpoint.ts';
import type { EdgeApp } from '../openapi.ts';
import type { RouteParts } from '../parts.ts';
import { EXAMPLE_SUB_ACCOUNT } from './access-examples.ts';

const tag = 'sub accounts';
const { id, name, policies } = EXAMPLE_SUB_ACCOUNT;

/** Holders of API keys that may do what their policies say. */
export function subAccountRoutes(app: EdgeApp, parts: RouteParts) {
  const { subAccounts } = parts.control;

  addEndpoint(app, parts, {
    method: 'POST',
    path: '/sub-accounts',
    action: 'Change/createSubAccount',
    tag,
    summary: 'Make a sub account',
    description: 'It has no keys yet.',
    body: CreateSubAccountSchema,
    result: SubAccountSchema,
    example: { body: { name, policies }, result: EXAMPLE_SUB_ACCOUNT },
    handle: async ({ actor, body }) => {
      const outcome = await subAccounts.create(actor, body);
      return outcome.ok ? { ok: true, result: outcome.subAccount } : outcome;
    },
  });

  addEndpoint(app, parts, {
    method: 'GET',
    path: '/sub-accounts',
    action: 'View/getSubAccountList',
    tag,
    summary: 'List sub accounts',
    result: SubAccountListSchema,
    example: { result: { list: [EXAMPLE_SUB_ACCOUNT] } },
    handle: async ({ actor }) => ({ ok: true, result: { list: await subAccounts.list(actor) } }),
  });

  addEndpoint(app, parts, {
    method: 'GET',
    path: '/sub-accounts/:id',
    action: 'View/getSubAccountList',
    tag,
    summary: 'Show a sub account',
    params: IdPathSchema,
    result: SubAccountSchema,
    example: { params: { id }, result: EXAMPLE_SUB_ACCOUNT },
    handle: async ({ actor, params }) => {
      const outcome = await subAccounts.view(actor, params.id);
      return outcome.ok ? { ok: true, result: outcome.subAccount } : outcome;
    },
  });

  addEndpoint(app, parts, {
    method: 'PUT',
    path: '/sub-accounts/:id',
    action: 'Change/updateSubAccount',
    tag,
    summary: 'Change a sub account',
    description: 'What is absent stays as it is. No key of a stopped one works.',
    params: IdPathSchema,
    body: UpdateSubAccountSchema,
    result: SubAccountSchema,
    example: {
      params: { id },
      body: { status: 'stopped' },
      result: { ...EXAMPLE_SUB_ACCOUNT, status: 'stopped' },
    },
    handle: async ({ actor, params, body }) => {
      const outcome = await subAccounts.update(actor, params.id, body);
      return outcome.ok ? { ok: true, result: outcome.subAccount } : outcome;
    },
  });

  addEndpoint(app, parts, {
    method: 'DELETE',
    path: '/sub-accounts/:id',
    action: 'Change/deleteSubAccount',
    tag,
    summary: 'Delete a sub account and its keys',
    params: IdPathSchema,
    example: { params: { id } },
    handle: ({ actor, params }) => subAccounts.remove(actor, params.id),
  });
}
