import { ACTION_NAMES, type Action, isForOperator, isManagedPolicy, MANAGED_POLICIES } from '@playhead/contract/access';

/** What the names of policies mean in an account. */
export interface PolicyBook {
  /** Whether it is the first account of the server, in which alone the operator's actions count. */
  readonly isFirstAccount: boolean;
  /** Actions of the account's own policies, by name. */
  readonly own: ReadonlyMap<string, readonly string[]>;
}

/** Everything that can be done in an account: what its own keys may do. */
export const everyAction = ({ isFirstAccount }: Pick<PolicyBook, 'isFirstAccount'>): ReadonlySet<Action> =>
  new Set(ACTION_NAMES.filter((action) => isFirstAccount || !isForOperator(action)));

/** What a holder of policies may do: whatever any of them allows. A name that means nothing allows nothing. */
export function actionsOf(book: PolicyBook, policies: readonly string[]): ReadonlySet<Action> {
  const allowed = new Set(policies.flatMap((name) => policyActions(book, name)));
  return new Set([...everyAction(book)].filter((action) => allowed.has(action)));
}

const policyActions = ({ own }: PolicyBook, name: string): readonly string[] =>
  isManagedPolicy(name) ? MANAGED_POLICIES[name].actions : (own.get(name) ?? []);
