import type { CreateUser, UpdateUser } from '@playhead/contract/api';
import type { AccessContext } from '../access/access-context.ts';
import type { Actor, Principal } from '../actor.ts';
import { createUser, noSuchUser, removeUser, updateUser } from './change-users.ts';
import { listUsers, readUser } from './read-users.ts';

/** Users: people who sign in to the console. */
export const createUsers = (context: AccessContext) => ({
  /** In the order in which they were added. */
  list: (actor: Actor) => listUsers(context.db, actor),

  /** Refused with 4921. */
  async view(actor: Actor, id: number) {
    const user = await readUser(context.db, actor, id);
    return user ? { ok: true as const, user } : noSuchUser(id);
  },

  /** Refused with 4922, 4923, 4941, 4944. */
  create: (actor: Principal, input: CreateUser) => createUser(context, actor, input),

  /**
   * Changes policies, e-mail address or password; what is absent stays. With a new password all sessions of the user end. Refused
   * with 4921 to 4925, 4941, 4944.
   */
  update: (actor: Principal, id: number, changes: UpdateUser) => updateUser(context, actor, id, changes),

  /** Removes a user, whose sessions end at once. Refused with 4921, 4924, 4944. */
  remove: (actor: Principal, id: number) => removeUser(context, actor, id),
});
