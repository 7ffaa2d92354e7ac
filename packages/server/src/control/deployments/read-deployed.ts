import type { Environment } from '@playhead/contract/api';
import type { Database, JsonObject } from '../../store/relational/index.ts';
import type { Actor } from '../actor.ts';
import type { PlayerRow } from '../players/player-row.ts';

/** The documents that a player's environments show. */
export async function readDeployed(
  db: Database,
  { accountId }: Actor,
  player: Pick<PlayerRow, 'no' | 'develop_deployment_id' | 'production_deployment_id'>,
): Promise<Readonly<Record<Environment, JsonObject>>> {
  const { develop_deployment_id: developId, production_deployment_id: productionId } = player;
  const rows = await db
    .selectFrom('deployment')
    .select(['id', 'options'])
    .where('account_id', '=', accountId)
    .where('player_no', '=', player.no)
    .where('id', 'in', [developId, productionId])
    .execute();
  const optionsOf = (id: number) => rows.find((row) => row.id === id)?.options ?? {};
  return { develop: optionsOf(developId), production: optionsOf(productionId) };
}
