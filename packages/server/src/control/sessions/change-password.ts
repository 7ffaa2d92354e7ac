import type { ChangePassword } from '@playhead/contract/api';
import { writeAudit } from '../audit.ts';
import type { ControlContext } from '../control-context.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { refusePassword } from '../users/password-rule.ts';
import { findSession, hashToken, type SignedIn } from './find-session.ts';
import { hashPassword, verifyPassword } from './passwords.ts';

/** What became of changing one's own password. */
export type ChangePasswordOutcome =
  | { readonly ok: true }
  | Refusal
  | { readonly ok: false; readonly reason: 'no_session' };

/** See `sessions.changePassword` of the control plane. */
export async function changePassword(
  context: ControlContext,
  token: string,
  { current, new: next }: ChangePassword,
): Promise<ChangePasswordOutcome> {
  const session = await findSession(context, token);
  if (!session) return { ok: false, reason: 'no_session' };
  const unfit = refusePassword(next, session.email);
  if (unfit) return unfit;
  const before = await readHash(context, session);
  if (before === undefined || !(await verifyPassword(before, current))) return WRONG;
  const isDone = await replaceHash(context, session, { token, before, after: await hashPassword(next) });
  return isDone ? { ok: true } : WRONG;
}

const WRONG = refuse(4925, 'What was given as `current` is not the present password.');

async function readHash({ db }: ControlContext, { userId, accountId }: SignedIn): Promise<string | undefined> {
  const user = await db
    .selectFrom('app_user')
    .select('password_hash')
    .where('account_id', '=', accountId)
    .where('id', '=', userId)
    .executeTakeFirst();
  return user?.password_hash;
}

/** Ends the user's other sessions with it. False where the password was changed meanwhile. */
async function replaceHash(
  { db, now }: ControlContext,
  { accountId, userId, email }: SignedIn,
  { token, before, after }: { readonly token: string; readonly before: string; readonly after: string },
): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('app_user')
      .set({ password_hash: after })
      .where('account_id', '=', accountId)
      .where('id', '=', userId)
      .where('password_hash', '=', before)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) return false;
    await transaction
      .deleteFrom('session')
      .where('account_id', '=', accountId)
      .where('user_id', '=', userId)
      .where('token_hash', '!=', hashToken(token))
      .execute();
    const entry = { action: 'user.change_password', subject: `user:${userId}`, at: new Date(now()) };
    await writeAudit(transaction, { accountId, name: email }, entry);
    return true;
  });
}
