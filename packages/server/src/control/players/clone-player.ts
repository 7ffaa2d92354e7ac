import type { Database } from '../../store/relational/index.ts';
import type { Actor } from '../actor.ts';
import type { ControlContext } from '../control-context.ts';
import { readDeployed } from '../deployments/read-deployed.ts';
import type { Refusal } from '../refusal.ts';
import { type AddOutcome, addPlayer, type PlayerDraft } from './add-player.ts';
import { toRepeatable } from './idempotency.ts';
import { type NewClone, parseClone } from './parse-new-player.ts';
import { readDomains } from './player-domains.ts';
import { resolveVersion } from './player-fields.ts';
import { lockPlayer, noSuchPlayer } from './player-row.ts';

/** See `players.clone` of the control plane. */
export async function clonePlayer(
  context: ControlContext,
  actor: Actor,
  playerNo: number,
  body: unknown,
  idempotencyKey: string | undefined,
): Promise<AddOutcome> {
  const parsed = parseClone(body, context);
  if (!parsed.ok) return parsed;
  const wanted = { ...parsed.clone, version: resolveVersion(parsed.clone.version, context) };
  return addPlayer(context, actor, {
    action: 'player.clone',
    detail: { cloned_from: playerNo },
    repeatable: toRepeatable(idempotencyKey, 'clone', playerNo, parsed.clone),
    draft: (transaction) => copyPlayer(transaction, actor, playerNo, wanted),
  });
}

/** Everything else of a player as it is now; nobody changes it until the copy is there. */
async function copyPlayer(
  transaction: Database,
  actor: Actor,
  playerNo: number,
  wanted: NewClone,
): Promise<{ readonly ok: true; readonly draft: PlayerDraft } | Refusal> {
  const player = await lockPlayer(transaction, actor, playerNo, 'share');
  if (!player) return noSuchPlayer(playerNo);
  const domains = await readDomains(transaction, actor, playerNo);
  const { develop, production } = await readDeployed(transaction, actor, player);
  return { ok: true, draft: { ...wanted, domains, develop, production } };
}
