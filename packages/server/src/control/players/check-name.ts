import type { Actor } from '../actor.ts';
import type { ControlContext } from '../control-context.ts';
import { quote, type Refusal, refuse } from '../refusal.ts';
import { isPlayerName, NAME_RULE } from './player-fields.ts';
import { playersOf } from './player-row.ts';

/** See `players.checkName` of the control plane. */
export async function checkName(
  { db }: ControlContext,
  actor: Actor,
  name: unknown,
): Promise<{ readonly ok: true } | Refusal> {
  if (!isPlayerName(name)) return refuse(4610, `\`name\` is ${quote(name)}; ${NAME_RULE}`);
  const taken = await playersOf(db, actor).select('no').where('name', '=', name).executeTakeFirst();
  return taken ? refuse(4802, `Player ${taken.no} is named ${name}; choose another name.`) : { ok: true };
}
