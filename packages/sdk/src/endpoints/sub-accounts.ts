import type { CreateSubAccount, SubAccount, UpdateSubAccount } from '@playhead/contract/api';
import type { CallOptions } from '../client-options.ts';
import type { ListOf } from '../request-types.ts';
import type { Transport } from '../transport.ts';

/** What signs requests with keys of its own and may do less than the account, by id. */
export const createSubAccountsApi = (transport: Transport) => ({
  list: (call?: CallOptions) => transport<ListOf<SubAccount>>({ method: 'GET', path: ['sub-accounts'] }, call),

  create: (subAccount: CreateSubAccount, call?: CallOptions) =>
    transport<SubAccount>({ method: 'POST', path: ['sub-accounts'], body: subAccount }, call),

  view: (id: SubAccount['id'], call?: CallOptions) =>
    transport<SubAccount>({ method: 'GET', path: ['sub-accounts', id] }, call),

  /** Changes what is given. */
  edit: (id: SubAccount['id'], changes: UpdateSubAccount, call?: CallOptions) =>
    transport<SubAccount>({ method: 'PUT', path: ['sub-accounts', id], body: changes, isRepeatable: true }, call),

  /** Deletes it for good, with its keys. */
  delete: (id: SubAccount['id'], call?: CallOptions) =>
    transport<void>({ method: 'DELETE', path: ['sub-accounts', id] }, call),
});
