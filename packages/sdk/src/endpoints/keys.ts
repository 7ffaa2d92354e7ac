import type { CreatedKey, CreateKey, Key, RotatedKey, RotateKey, UpdateKey } from '@playhead/contract/api';
import type { CallOptions } from '../client-options.ts';
import type { KeyListQuery, ListOf } from '../request-types.ts';
import type { Transport } from '../transport.ts';

/** Key pairs that sign requests, by access key. */
export function createKeysApi(transport: Transport) {
  const edit = (accessKey: string, changes: UpdateKey, call?: CallOptions) =>
    transport<Key>({ method: 'PUT', path: ['keys', accessKey], body: changes, isRepeatable: true }, call);

  return {
    /** All of the account, or of one sub account. */
    list: (query: KeyListQuery = {}, call?: CallOptions) =>
      transport<ListOf<Key>>({ method: 'GET', path: ['keys'], query: { ...query } }, call),

    /** Makes a pair. Its secret key is in this answer and never again. */
    create: (key: CreateKey = {}, call?: CallOptions) =>
      transport<CreatedKey>({ method: 'POST', path: ['keys'], body: key }, call),

    /** Changes what is given. */
    edit,

    /** From now on it signs nothing, until it is used again. */
    stop: (accessKey: string, call?: CallOptions) => edit(accessKey, { status: 'stopped' }, call),

    /** Lets a stopped key sign again. */
    use: (accessKey: string, call?: CallOptions) => edit(accessKey, { status: 'active' }, call),

    /** Deletes a stopped key for good; 4912 where it is not stopped. */
    delete: (accessKey: string, call?: CallOptions) =>
      transport<void>({ method: 'DELETE', path: ['keys', accessKey] }, call),

    /** Makes a pair that takes its place, with the secret in this answer and never again; the old one works on for a while. */
    rotate: (accessKey: string, rotation: RotateKey = {}, call?: CallOptions) =>
      transport<RotatedKey>({ method: 'POST', path: ['keys', accessKey, 'rotate'], body: rotation }, call),
  };
}
