import { queryOptions } from '@tanstack/react-query';
import type { Api } from '../api/client.ts';

/** Every key pair of the account. */
export const keysQuery = (api: Api) => queryOptions({ queryKey: ['keys'], queryFn: () => api.keys.list() });

/** Everybody who may sign in. */
export const usersQuery = (api: Api) => queryOptions({ queryKey: ['users'], queryFn: () => api.users.list() });

/** Every sub account. */
export const subAccountsQuery = (api: Api) =>
  queryOptions({ queryKey: ['sub-accounts'], queryFn: () => api.subAccounts.list() });

/** Every policy: those of the service and the account's own. */
export const policiesQuery = (api: Api) => queryOptions({ queryKey: ['policies'], queryFn: () => api.policies.list() });
