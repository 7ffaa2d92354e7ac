import type { Actor } from '../actor.ts';
import { type ChangeOutcome, changePlayer } from './change-player.ts';
import type { PlayersContext } from './players-context.ts';

/** See `players.delete` of the control plane. */
export const deletePlayer = (context: PlayersContext, actor: Actor, playerNo: number): Promise<ChangeOutcome<void>> =>
  changePlayer(context, actor, { playerNo }, async ({ player, at }) => ({
    ok: true,
    change: { set: { deleted_at: at }, action: 'player.delete', detail: { name: player.name } },
    result: () => {},
  }));
