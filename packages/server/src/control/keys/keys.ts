import type { CreateKey, RotateKey, UpdateKey } from '@playhead/contract/api';
import type { AccessContext } from '../access/access-context.ts';
import type { Actor, Principal } from '../actor.ts';
import { createKey, removeKey, updateKey } from './change-keys.ts';
import type { createKeyFinder } from './find-key.ts';
import { listKeys } from './read-keys.ts';
import { rotateKey } from './rotate-key.ts';

interface KeyParts {
  readonly find: ReturnType<typeof createKeyFinder>['find'];
  readonly noteUse: (accessKey: string) => void;
}

/** API key pairs, of an account itself and of its sub accounts. Changes hold at once in this process, in others within ten seconds. */
export const createKeys = (context: AccessContext, { find, noteUse }: KeyParts) => ({
  /** The pair of an access key, stopped or not; undefined where there is none. */
  find,

  /** To be told of each request that was signed with a key; returns at once. */
  noteUse,

  /** Without secrets, newest first. @param subAccount id of a sub account; 0: the account's own keys; absent: all. */
  list: (actor: Actor, subAccount?: number) => listKeys(context, actor, subAccount),

  /** Makes a pair for the account or one of its sub accounts. Refused with 4913, 4931, 4944. */
  create: (actor: Principal, input: CreateKey) => createKey(context, actor, input),

  /**
   * Stops a key, lets it be used again, names it. `active` also takes back the stop that a rotation has set. Refused with 4911, 4944.
   */
  update: (actor: Principal, accessKey: string, changes: UpdateKey) => updateKey(context, actor, accessKey, changes),

  /** Makes a pair in a key's place; both work until the old one stops by itself. Refused with 4911, 4913, 4914, 4944. */
  rotate: (actor: Principal, accessKey: string, input: RotateKey) => rotateKey(context, actor, accessKey, input),

  /** Deletes a stopped key. Refused with 4911, 4912, 4944. */
  remove: (actor: Principal, accessKey: string) => removeKey(context, actor, accessKey),
});
