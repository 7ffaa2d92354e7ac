import type { JsonObject } from '../../store/relational/index.ts';
import type { Actor } from '../actor.ts';
import type { ControlContext } from '../control-context.ts';
import { type AddOutcome, addPlayer } from './add-player.ts';
import { toRepeatable } from './idempotency.ts';
import { parseNewPlayer } from './parse-new-player.ts';
import { resolveVersion } from './player-fields.ts';

/** See `players.create` of the control plane. */
export async function createPlayer(
  context: ControlContext,
  actor: Actor,
  body: unknown,
  options: JsonObject,
  idempotencyKey: string | undefined,
): Promise<AddOutcome> {
  const parsed = parseNewPlayer(body, context);
  if (!parsed.ok) return parsed;
  const wanted = parsed.player;
  const version = resolveVersion(wanted.version, context);
  return addPlayer(context, actor, {
    action: 'player.create',
    repeatable: toRepeatable(idempotencyKey, 'create', wanted),
    draft: async () => ({ ok: true, draft: { ...wanted, version, production: options, develop: options } }),
  });
}
