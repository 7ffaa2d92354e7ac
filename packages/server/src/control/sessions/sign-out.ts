import { writeAudit } from '../audit.ts';
import type { ControlContext } from '../control-context.ts';
import { findSession, hashToken } from './find-session.ts';

/** See `sessions.signOut` of the control plane. */
export async function signOut(context: ControlContext, token: string): Promise<void> {
  const session = await findSession(context, token);
  if (!session) return;
  const { accountId, email, userId } = session;
  await context.db.transaction().execute(async (transaction) => {
    const { numDeletedRows } = await transaction
      .deleteFrom('session')
      .where('account_id', '=', accountId)
      .where('token_hash', '=', hashToken(token))
      .executeTakeFirstOrThrow();
    if (numDeletedRows === 0n) return;
    const entry = { action: 'session.sign_out', subject: `user:${userId}`, at: new Date(context.now()) };
    await writeAudit(transaction, { accountId, name: email }, entry);
  });
}
