export { ACTION_NAMES, ACTIONS, type Action, type ActionDefinition, isAction, isForOperator } from './actions.ts';
export {
  canonicalPolicyName,
  isManagedPolicy,
  MANAGED_POLICIES,
  type ManagedPolicy,
  type ManagedPolicyName,
} from './managed-policies.ts';
