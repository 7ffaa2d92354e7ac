import type { UpdateAccount } from '@playhead/contract/api';
import type { Actor } from '../actor.ts';
import { writeAudit } from '../audit.ts';
import type { ControlContext } from '../control-context.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { readFirstAccount } from './read-accounts.ts';

/** See `accounts.update` of the control plane; undefined where it was done. */
export async function updateAccount(
  context: ControlContext,
  actor: Actor,
  accountId: number,
  { name, plan, service }: UpdateAccount,
): Promise<Refusal | undefined> {
  const changes = {
    ...(name === undefined ? {} : { name }),
    ...(plan === undefined ? {} : { plan }),
    ...(service === undefined ? {} : { service }),
  };
  return context.db.transaction().execute(async (transaction) => {
    if (service === 'stopped' && accountId === (await readFirstAccount(transaction))) {
      return refuse(4952, 'It is the one that could start it again.');
    }
    const account = await transaction.selectFrom('account').select('id').where('id', '=', accountId).executeTakeFirst();
    if (!account) return refuse(4951, `There is no account ${accountId}.`);
    if (Object.keys(changes).length === 0) return undefined;
    await transaction.updateTable('account').set(changes).where('id', '=', accountId).execute();
    const entry = {
      action: 'account.update',
      subject: `account:${accountId}`,
      detail: changes,
      at: new Date(context.now()),
    };
    await writeAudit(transaction, actor, entry);
    // Its own people see who changed it, too.
    if (accountId !== actor.accountId) await writeAudit(transaction, { accountId, name: actor.name }, entry);
    return undefined;
  });
}
