import type { ActionList, CreatePolicy, Policy, UpdatePolicy } from '@playhead/contract/api';
import type { CallOptions } from '../client-options.ts';
import type { ListOf } from '../request-types.ts';
import type { Transport } from '../transport.ts';

/** Sets of actions that users and sub accounts may be given, by name. */
export const createPoliciesApi = (transport: Transport) => ({
  /** Those that come with the service, and the account's own. */
  list: (call?: CallOptions) => transport<ListOf<Policy>>({ method: 'GET', path: ['policies'] }, call),

  create: (policy: CreatePolicy, call?: CallOptions) =>
    transport<Policy>({ method: 'POST', path: ['policies'], body: policy }, call),

  /** Changes what is given. */
  edit: (name: string, changes: UpdatePolicy, call?: CallOptions) =>
    transport<Policy>({ method: 'PUT', path: ['policies', name], body: changes, isRepeatable: true }, call),

  /** Deletes it for good; 4943 where somebody has it. */
  delete: (name: string, call?: CallOptions) => transport<void>({ method: 'DELETE', path: ['policies', name] }, call),
});

/** What a policy may allow. */
export const createActionsApi = (transport: Transport) => ({
  list: (call?: CallOptions) => transport<ActionList>({ method: 'GET', path: ['actions'] }, call),
});
