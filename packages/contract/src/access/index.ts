export { ACTION_NAMES, ACTIONS, type Action, type ActionDefinition } from './actions.ts';
export { MANAGED_POLICIES, type ManagedPolicy, type ManagedPolicyName } from './managed-policies.ts';
