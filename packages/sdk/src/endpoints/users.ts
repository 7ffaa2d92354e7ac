import type { CreateUser, UpdateUser, User } from '@playhead/contract/api';
import type { CallOptions } from '../client-options.ts';
import type { ListOf } from '../request-types.ts';
import type { Transport } from '../transport.ts';

/** Who may sign in to the console, by id. */
export const createUsersApi = (transport: Transport) => ({
  list: (call?: CallOptions) => transport<ListOf<User>>({ method: 'GET', path: ['users'] }, call),

  create: (user: CreateUser, call?: CallOptions) =>
    transport<User>({ method: 'POST', path: ['users'], body: user }, call),

  view: (id: User['id'], call?: CallOptions) => transport<User>({ method: 'GET', path: ['users', id] }, call),

  /** Changes what is given. */
  edit: (id: User['id'], changes: UpdateUser, call?: CallOptions) =>
    transport<User>({ method: 'PUT', path: ['users', id], body: changes, isRepeatable: true }, call),

  delete: (id: User['id'], call?: CallOptions) => transport<void>({ method: 'DELETE', path: ['users', id] }, call),
});
