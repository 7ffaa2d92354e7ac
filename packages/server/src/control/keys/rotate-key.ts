import { DEFAULT_STOP_OLD_AFTER_SECONDS, type RotatedKey, type RotateKey } from '@playhead/contract/api';
import type { AccessContext } from '../access/access-context.ts';
import { changeAccess } from '../access/change-access.ts';
import type { Principal } from '../actor.ts';
import { toWireTime } from '../players/wire.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { addKey, findChangeable, subjectOf, updateRow } from './change-keys.ts';
import { hasStopped } from './has-stopped.ts';

/** What became of rotating a key: the new secret is handed out this once. */
export type RotateKeyOutcome = { readonly ok: true; readonly key: RotatedKey } | Refusal;

/** See `keys.rotate` of the control plane. */
export const rotateKey = (
  context: AccessContext,
  actor: Principal,
  accessKey: string,
  { stop_old_after_seconds: afterSeconds = DEFAULT_STOP_OLD_AFTER_SECONDS }: RotateKey,
): Promise<RotateKeyOutcome> =>
  changeAccess(context, actor, async (access) => {
    const found = await findChangeable(access, accessKey);
    if (!found.ok) return found;
    const { name, sub_account_id: subAccountId } = found.row;
    const nowMs = access.at.getTime();
    if (hasStopped(found.row, nowMs)) return refuse(4914, `${accessKey} is stopped; make a new key instead.`);
    const added = await addKey(context, access, { name, subAccountId });
    if (!added.ok) return added;
    const stopsAt = new Date(nowMs + afterSeconds * 1000);
    await updateRow(access, accessKey, { stops_at: stopsAt });
    const old_stops_at = toWireTime(stopsAt);
    access.audit('access_key.rotate', subjectOf(accessKey), { by: added.key.access_key, stopsAt: old_stops_at });
    return { ok: true, key: { ...added.key, replaces: accessKey, old_stops_at } };
  });
