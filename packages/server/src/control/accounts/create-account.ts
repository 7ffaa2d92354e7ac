import type { CreateAccount } from '@playhead/contract/api';
import type { Actor } from '../actor.ts';
import { writeAudit } from '../audit.ts';
import type { ControlContext } from '../control-context.ts';
import type { Refusal } from '../refusal.ts';
import { hashPassword } from '../sessions/passwords.ts';
import { refusePassword } from '../users/password-rule.ts';
import { refuseEmailTaken } from '../users/refuse-email-taken.ts';
import { type Credentials, complete, insertAccount } from './bootstrap.ts';

/** `password` is null where it was given: whoever gave it knows it. */
type Created = { readonly ok: true; readonly accountId: number; readonly password: string | null } & Omit<
  Credentials,
  'password'
>;

/** See `accounts.create` of the control plane. */
export async function createAccount(
  context: ControlContext,
  actor: Actor,
  { name, plan, email, password }: CreateAccount,
): Promise<Created | Refusal> {
  const unfit = password === undefined ? undefined : refusePassword(password, email);
  if (unfit) return unfit;
  const credentials = complete({ email, password });
  const passwordHash = await hashPassword(credentials.password);
  const made = context.db.transaction().execute(async (transaction): Promise<Created> => {
    const account = { ...context, ...credentials, passwordHash, name, plan, author: actor.name };
    const accountId = await insertAccount(transaction, account);
    const at = new Date(context.now());
    await writeAudit(transaction, actor, {
      action: 'account.create',
      subject: `account:${accountId}`,
      detail: { name, email },
      at,
    });
    return { ok: true, accountId, ...credentials, password: password === undefined ? credentials.password : null };
  });
  return made.catch(refuseEmailTaken(email));
}
