import type {
  Account,
  AccountList,
  CreateAccount,
  NewAccount,
  UpdateAccount,
  UsageQuery,
  UsageReport,
} from '@playhead/contract/api';
import type { CallOptions } from '../client-options.ts';
import type { Transport } from '../transport.ts';

/** The account of whoever asks: plan, limits, and how much of them is used. */
export const createAccountApi = (transport: Transport) => (call?: CallOptions) =>
  transport<Account>({ method: 'GET', path: ['account'] }, call);

/** How much was asked of the API, by month and key, and by day of the newest month. */
export const createUsageApi =
  (transport: Transport) =>
  (query: UsageQuery = {}, call?: CallOptions) =>
    transport<UsageReport>({ method: 'GET', path: ['usage'], query: { ...query } }, call);

/** The accounts of the server, for its operator: the first account. */
export const createAccountsApi = (transport: Transport) => ({
  list: (call?: CallOptions) => transport<AccountList>({ method: 'GET', path: ['accounts'] }, call),

  /** Opens an account. Its credentials are in this answer and never again. */
  create: (account: CreateAccount, call?: CallOptions) =>
    transport<NewAccount>({ method: 'POST', path: ['accounts'], body: account }, call),

  /** Changes what is given. */
  edit: (id: Account['id'], changes: UpdateAccount, call?: CallOptions) =>
    transport<Account>({ method: 'PUT', path: ['accounts', id], body: changes, isRepeatable: true }, call),
});
