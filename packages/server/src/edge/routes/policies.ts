import { ACTIONS, type ActionDefinition } from '@playhead/contract/access';
import {
  type ActionList,
  ActionListSchema,
  CreatePolicySchema,
  PolicyListSchema,
  PolicyPathSchema,
  PolicySchema,
  UpdatePolicySchema,
} from '@playhead/contract/api';
import { addEndpoint } from '../endpoint.ts';
import type { EdgeApp } from '../openapi.ts';
import type { RouteParts } from '../parts.ts';
import { EXAMPLE_ACTIONS, EXAMPLE_POLICY } from './access-examples.ts';

const tag = 'policies';
const { name, description, actions } = EXAMPLE_POLICY;

/** Policies, and the actions that they are made of. */
export function policyRoutes(app: EdgeApp, parts: RouteParts) {
  const { policies } = parts.control;

  addEndpoint(app, parts, {
    method: 'POST',
    path: '/policies',
    action: 'Change/createPolicy',
    tag,
    summary: 'Define a policy',
    body: CreatePolicySchema,
    result: PolicySchema,
    example: { body: { name, description, actions }, result: EXAMPLE_POLICY },
    handle: async ({ actor, body }) => {
      const outcome = await policies.create(actor, body);
      return outcome.ok ? { ok: true, result: outcome.policy } : outcome;
    },
  });

  addEndpoint(app, parts, {
    method: 'GET',
    path: '/policies',
    action: 'View/getPolicyList',
    tag,
    summary: 'List policies',
    description: "The managed ones first, then the account's own by name.",
    result: PolicyListSchema,
    example: { result: { list: [EXAMPLE_POLICY] } },
    handle: async ({ actor }) => ({ ok: true, result: { list: await policies.list(actor) } }),
  });

  addEndpoint(app, parts, {
    method: 'GET',
    path: '/actions',
    action: 'View/getPolicyList',
    tag,
    summary: 'List actions',
    description: 'What a policy may allow.',
    result: ActionListSchema,
    example: { result: EXAMPLE_ACTIONS },
    handle: async () => ({ ok: true, result: { list: Object.entries(ACTIONS).map(describeAction) } }),
  });

  addEndpoint(app, parts, {
    method: 'PUT',
    path: '/policies/:name',
    action: 'Change/updatePolicy',
    tag,
    summary: 'Change a policy',
    description: 'It holds at once for all who hold it. What is absent stays as it is.',
    params: PolicyPathSchema,
    body: UpdatePolicySchema,
    result: PolicySchema,
    example: { params: { name }, body: { actions }, result: EXAMPLE_POLICY },
    handle: async ({ actor, params, body }) => {
      const outcome = await policies.update(actor, params.name, body);
      return outcome.ok ? { ok: true, result: outcome.policy } : outcome;
    },
  });

  addEndpoint(app, parts, {
    method: 'DELETE',
    path: '/policies/:name',
    action: 'Change/deletePolicy',
    tag,
    summary: 'Delete a policy that nobody holds',
    params: PolicyPathSchema,
    example: { params: { name } },
    handle: ({ actor, params }) => policies.remove(actor, params.name),
  });
}

const describeAction = ([action, definition]: [string, ActionDefinition]): ActionList['list'][number] => ({
  action,
  type: action.startsWith('View/') ? 'View' : 'Change',
  group: definition.group,
  resource: definition.resource ?? null,
  allows: definition.allows,
});
