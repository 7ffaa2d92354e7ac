import type { Database, JsonObject } from '../../store/relational/index.ts';
import type { Actor } from '../actor.ts';
import type { PlayerRow } from '../players/player-row.ts';
import { type DeploymentRow, insertDeployment, type NumberedOptions } from './insert-deployment.ts';

interface NextDeployment {
  /** Locked by the transaction. */
  readonly player: PlayerRow;
  readonly options: JsonObject;
  /** Number of the deployment whose options these are again. */
  readonly restoredFrom?: number;
  readonly at: Date;
}

/** Keeps a document as the player's next deployment, for Develop to show. */
export async function insertNextDeployment(
  transaction: Database,
  actor: Actor,
  { player, ...deployment }: NextDeployment,
): Promise<DeploymentRow> {
  const previous = await readLast(transaction, actor, player.no);
  return insertDeployment(transaction, actor, { ...deployment, playerNo: player.no, previous });
}

const readLast = (
  transaction: Database,
  { accountId }: Actor,
  playerNo: number,
): Promise<NumberedOptions | undefined> =>
  transaction
    .selectFrom('deployment')
    .select(['number', 'options'])
    .where('account_id', '=', accountId)
    .where('player_no', '=', playerNo)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
