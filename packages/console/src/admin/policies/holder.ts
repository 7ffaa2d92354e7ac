import type { SubAccount, User } from '@playhead/contract/api';
import type { Api } from '../../api/client.ts';

/** Somebody who may hold policies. */
export interface Holder {
  readonly kind: 'user' | 'sub-account';
  readonly id: number;
  readonly name: string;
  readonly policies: readonly string[];
}

/** Users and sub accounts as holders of policies. */
export const holdersOf = (users: readonly User[], subAccounts: readonly SubAccount[]): readonly Holder[] => [
  ...users.map(({ id, email, policies }) => ({ kind: 'user' as const, id, name: email, policies })),
  ...subAccounts.map(({ id, name, policies }) => ({ kind: 'sub-account' as const, id, name, policies })),
];

/** A key that no two holders share. */
export const holderKey = ({ kind, id }: Holder): string => `${kind}:${id}`;

/** Gives a holder exactly these policies. */
export async function setPolicies(api: Api, { kind, id }: Holder, policies: readonly string[]): Promise<void> {
  const changes = { policies: [...policies] };
  await (kind === 'user' ? api.users.edit(id, changes) : api.subAccounts.edit(id, changes));
}
