import { writeAudit } from '../audit.ts';
import type { ControlContext } from '../control-context.ts';
import type { Noted } from '../minute-notes.ts';

/** Whoever was not let in: it need not have been the user. */
const ANONYMOUS = 'anonymous';

/** Keeps in the audit log that a user's password was tried and wrong; never what was tried. */
export async function writeFailedSignIns({ db }: ControlContext, userId: number, noted: Noted): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const user = await transaction
      .selectFrom('app_user')
      .select(['account_id', 'email'])
      .where('id', '=', userId)
      .executeTakeFirst();
    if (!user) return;
    await writeAudit(
      transaction,
      { accountId: user.account_id, name: ANONYMOUS },
      {
        action: 'session.sign_in_failed',
        subject: `user:${userId}`,
        detail: { email: user.email, times: noted.times },
        at: new Date(noted.lastAtMs),
      },
    );
  });
}
