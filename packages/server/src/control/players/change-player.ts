import type { Updateable } from 'kysely';
import type { Database, JsonObject, Schema } from '../../store/relational/index.ts';
import type { Actor } from '../actor.ts';
import { writeAudit } from '../audit.ts';
import type { Refusal } from '../refusal.ts';
import { lockPlayer, noSuchPlayer, PLAYER_COLUMNS, type PlayerRow } from './player-row.ts';
import type { PlayersContext } from './players-context.ts';
import { refuseStale } from './revision.ts';

/** Which state of which player a change starts from. */
interface Start {
  readonly playerNo: number;
  /** Any where undefined. */
  readonly revision?: number | undefined;
}

/** A player that nobody else changes until the transaction ends. */
interface LockedPlayer {
  readonly transaction: Database;
  readonly player: PlayerRow;
  readonly at: Date;
}

/** What becomes of the player. */
interface Change<Result> {
  readonly ok: true;
  /** Undefined where all is as it was wished already: then nothing is written. */
  readonly change?: {
    readonly set: Omit<Updateable<Schema['player']>, 'revision' | 'updated_at' | 'updated_by'>;
    /** For the audit log. */
    readonly action: `player.${string}`;
    readonly detail?: JsonObject;
  };
  /** What the caller is told, out of the player as it is then. */
  readonly result: (player: PlayerRow) => Result;
}

/** What became of a change. */
export type ChangeOutcome<Result> = { readonly ok: true; readonly result: Result } | Refusal;

/**
 * Changes a player: one change at a time, its revision up by one, with an audit row, or not at all. Refuses with 4801 and 4901.
 *
 * @param make must write nothing before it refuses.
 */
export async function changePlayer<Result>(
  context: PlayersContext,
  actor: Actor,
  { playerNo, revision }: Start,
  make: (locked: LockedPlayer) => Promise<Change<Result> | Refusal>,
): Promise<ChangeOutcome<Result>> {
  const at = new Date(context.now());
  try {
    return await context.db.transaction().execute(async (transaction) => {
      const player = await lockPlayer(transaction, actor, playerNo, 'update');
      if (!player) return noSuchPlayer(playerNo);
      const made = refuseStale(player, revision) ?? (await make({ transaction, player, at }));
      if (!made.ok) return made;
      if (!made.change) return { ok: true, result: made.result(player) };
      const { set, action, detail = {} } = made.change;
      const changed = await updatePlayer(transaction, actor, player, { ...set, updated_at: at });
      await writeAudit(transaction, actor, { action, subject: `player:${playerNo}`, detail, at });
      return { ok: true, result: made.result(changed) };
    });
  } finally {
    context.deliverables.forget(playerNo);
  }
}

const updatePlayer = (
  transaction: Database,
  { accountId, name }: Actor,
  { no, revision }: PlayerRow,
  set: Updateable<Schema['player']>,
): Promise<PlayerRow> =>
  transaction
    .updateTable('player')
    .set({ ...set, revision: revision + 1, updated_by: name })
    .where('account_id', '=', accountId)
    .where('no', '=', no)
    .returning(PLAYER_COLUMNS)
    .executeTakeFirstOrThrow();
