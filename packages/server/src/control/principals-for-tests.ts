import type { EngineForTests } from '../store/relational/each-engine-for-tests.ts';
import { actionsOf } from './access/actions-of.ts';
import { readHolders } from './access/holders.ts';
import type { Principal } from './actor.ts';
import { addAccount, MASTER_KEY, START_MS } from './control-for-tests.ts';
import type { Control } from './create-control.ts';
import { insertKey } from './keys/insert-key.ts';
import { insertUser } from './users/insert-user.ts';

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

/** A user's password is the hash itself here: nobody signs in with it. */
const NO_PASSWORD = 'none';

/** Adds a user without the cost of hashing a password. @returns its id. */
export const addUser = (engine: EngineForTests, accountId: number, email: string, policies: readonly string[]) =>
  insertUser(engine.store().db, { accountId, email, passwordHash: NO_PASSWORD, policies, at: new Date(START_MS) });

/** A further account, with an administrator and a key of its own; it is named like the account. */
export async function openAccount(engine: EngineForTests, control: Control, name: string) {
  const { db } = engine.store();
  const { accountId } = await addAccount(engine, name);
  const at = new Date(START_MS);
  const userId = await addUser(engine, accountId, `${name}@example.com`, ['NCP_ADMINISTRATOR']);
  const key = { accessKey: name, secretKey: 'SK', subAccountId: null, name: '', createdBy: 'test' };
  await insertKey({ masterKey: MASTER_KEY }, db, { ...key, accountId, at });
  return { accountId, userId, main: await asKey(control, name) };
}
