import type { CreateAccount } from '@playhead/contract/api';
import { sql } from 'kysely';
import type { Database } from '../../store/relational/index.ts';
import type { Actor } from '../actor.ts';
import { writeAudit } from '../audit.ts';
import type { ControlContext } from '../control-context.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { hashPassword } from '../sessions/passwords.ts';
import { type Credentials, complete, insertAccount } from './bootstrap.ts';

/** `password` is null where it was given: whoever gave it knows it. */
type Created = { readonly ok: true; readonly accountId: number; readonly password: string | null } & Omit<
  Credentials,
  'password'
>;

const PASSWORD_LENGTH = 12;

/** See `accounts.create` of the control plane. */
export async function createAccount(
  context: ControlContext,
  actor: Actor,
  { name, plan, email, password }: CreateAccount,
): Promise<Created | Refusal> {
  if (password !== undefined && password.length < PASSWORD_LENGTH) {
    return refuse(4923, `The password must have at least ${PASSWORD_LENGTH} characters.`);
  }
  const credentials = complete({ email, password });
  const passwordHash = await hashPassword(credentials.password);
  return context.db.transaction().execute(async (transaction) => {
    if (await isTaken(transaction, email))
      return refuse(4922, 'There is a user with this e-mail address; give another.');
    const made = { ...context, ...credentials, passwordHash, name, plan, author: actor.name };
    const accountId = await insertAccount(transaction, made);
    const at = new Date(context.now());
    await writeAudit(transaction, actor, {
      action: 'account.create',
      subject: `account:${accountId}`,
      detail: { name, email },
      at,
    });
    return { ok: true, accountId, ...credentials, password: password === undefined ? credentials.password : null };
  });
}

/** Addresses are unique over all accounts. Of two that ask at once the second waits for the first, and finds it. */
async function isTaken(transaction: Database, email: string): Promise<boolean> {
  await sql`lock table app_user in share row exclusive mode`.execute(transaction);
  const user = await transaction
    .selectFrom('app_user')
    .select('id')
    .where(sql`lower(email)`, '=', sql`lower(${email})`)
    .executeTakeFirst();
  return user !== undefined;
}
