import type { MediaAnalyticsKey } from '@playhead/contract/api';
import type { Principal } from '../actor.ts';
import { writeAudit } from '../audit.ts';
import type { ControlContext } from '../control-context.ts';
import { lockAccount } from '../players/lock-account.ts';
import { randomText } from '../random-text.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { hashKey } from './hash-key.ts';
import { readAccess, toWire } from './wire.ts';

const COMPANY_ID_LENGTH = 16;
const API_KEY_LENGTH = 40;

/** See `mediaAnalytics.regenerateKey` of the control plane. */
export async function regenerateKey(
  { db, now }: ControlContext,
  actor: Principal,
): Promise<{ readonly ok: true; readonly access: MediaAnalyticsKey } | Refusal> {
  if (!actor.actions.has('View/getStatistics'))
    return refuse(4944, 'Whoever has the key sees statistics, which you may not: ask somebody who does.');
  const api_key = randomText(API_KEY_LENGTH);
  return db.transaction().execute(async (transaction) => {
    await lockAccount(transaction, actor);
    const at = new Date(now());
    const key = { key_hash: hashKey(api_key), key_created_at: at, key_created_by: actor.name };
    await transaction
      .insertInto('media_analytics')
      .values({ account_id: actor.accountId, company_id: randomText(COMPANY_ID_LENGTH), created_at: at, ...key })
      .onConflict((conflict) => conflict.column('account_id').doUpdateSet(key))
      .execute();
    const row = await readAccess(transaction, actor.accountId);
    if (!row) throw new Error(`Account ${actor.accountId} has no access that was just written.`);
    const detail = { companyId: row.company_id };
    await writeAudit(transaction, actor, {
      action: 'media_analytics.key',
      subject: `account:${actor.accountId}`,
      detail,
      at,
    });
    return { ok: true, access: { ...toWire(row), api_key } };
  });
}
