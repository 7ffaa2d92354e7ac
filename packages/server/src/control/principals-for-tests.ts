import type { EngineForTests } from '../store/relational/each-engine-for-tests.ts';
import { actionsOf } from './access/actions-of.ts';
import { readHolders } from './access/holders.ts';
import type { Principal } from './actor.ts';
import type { Control } from './create-control.ts';

/** Whoever signs with a key, as the edge would see them. */
export async function asKey({ keys }: Control, accessKey = 'AK'): Promise<Principal> {
  const key = await keys.find(accessKey);
  if (!key) throw new Error(`There is no key ${accessKey}.`);
  return {
    accountId: key.accountId,
    name: accessKey,
    actions: key.status === 'active' ? key.actions : new Set(),
    proof: { kind: 'key', accessKey },
  };
}

/** Whoever has a session of a user, without the cost of signing in. */
export async function asUser(engine: EngineForTests, userId: number): Promise<Principal> {
  const { db } = engine.store();
  const { account_id: accountId } = await db
    .selectFrom('app_user')
    .select('account_id')
    .where('id', '=', userId)
    .executeTakeFirstOrThrow();
  const { book, users } = await readHolders(db, accountId);
  const user = users.get(userId);
  const actions = actionsOf(book, user?.policies ?? []);
  return { accountId, name: user?.email ?? '', actions, proof: { kind: 'session', userId } };
}
