import type { Deployed } from '@playhead/contract/api';
import type { Actor } from '../actor.ts';
import { type ChangeOutcome, changePlayer } from '../players/change-player.ts';
import type { PlayersContext } from '../players/players-context.ts';
import { parseFromRevision } from '../players/revision.ts';
import { insertNextDeployment } from './insert-next-deployment.ts';
import { findDocument, noSuchDeployment } from './read-deployments.ts';
import { refuseByPlan } from './refuse-by-plan.ts';
import { toDeployed } from './wire.ts';

/** See `deployments.restore` of the control plane. */
export async function restoreDeployment(
  context: PlayersContext,
  actor: Actor,
  { playerNo, number }: { readonly playerNo: number; readonly number: number },
  body: unknown,
): Promise<ChangeOutcome<Deployed>> {
  const revision = parseFromRevision(body);
  if (!revision.ok) return revision;
  return changePlayer(context, actor, { playerNo, revision: revision.value }, async ({ transaction, player, at }) => {
    const refused = await refuseByPlan(context, transaction, actor, 'Restoring a deployment');
    if (refused) return refused;
    const options = await findDocument(transaction, actor, { playerNo, number });
    if (!options) return noSuchDeployment(number);
    const row = await insertNextDeployment(transaction, actor, { player, options, restoredFrom: number, at });
    return {
      ok: true,
      change: {
        set: { develop_deployment_id: row.id },
        action: 'player.restore',
        detail: { deployment: row.number, restored_from: number, changes: row.changes },
      },
      result: (changed) => toDeployed(row, changed),
    };
  });
}
