import type { CreatePolicy, UpdatePolicy } from '@playhead/contract/api';
import type { AccessContext } from '../access/access-context.ts';
import type { Actor, Principal } from '../actor.ts';
import { createPolicy, removePolicy, updatePolicy } from './change-policies.ts';
import { listPolicies } from './read-policies.ts';

/** Policies: named sets of actions, the managed ones of the contract and an account's own. */
export const createPolicies = (context: AccessContext) => ({
  /** The managed ones, then the account's own by name. */
  list: (actor: Actor) => listPolicies(context, actor),

  /** Refused with 4942, 4944, 4945. */
  create: (actor: Principal, input: CreatePolicy) => createPolicy(context, actor, input),

  /** Changes what a policy allows, to all who hold it. Refused with 4924, 4941, 4944, 4945, 4946. */
  update: (actor: Principal, name: string, changes: UpdatePolicy) => updatePolicy(context, actor, name, changes),

  /** Deletes a policy that nobody holds. Refused with 4941, 4943, 4944, 4946. */
  remove: (actor: Principal, name: string) => removePolicy(context, actor, name),
});
