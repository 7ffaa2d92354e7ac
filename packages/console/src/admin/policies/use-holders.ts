import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../access/use-may.ts';
import { useApi } from '../../api/api-context.tsx';
import { subAccountsQuery, usersQuery } from '../queries.ts';
import { type Holder, holdersOf } from './holder.ts';

/** Everybody who may hold policies, as far as one may see them. */
export function useHolders(): readonly Holder[] {
  const api = useApi();
  const may = useMay();
  const users = useQuery({ ...usersQuery(api), enabled: may('View/getUserList') }).data?.list ?? [];
  const subAccounts = useQuery({ ...subAccountsQuery(api), enabled: may('View/getSubAccountList') }).data?.list ?? [];
  return holdersOf(users, subAccounts);
}

/** Tells whether one may give policies to, and take them from, this kind of holder. */
export function useMayChange(): (holder: Holder) => boolean {
  const may = useMay();
  return ({ kind }) => may(kind === 'user' ? 'Change/updateUser' : 'Change/updateSubAccount');
}
