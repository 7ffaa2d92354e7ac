import type { Deployed, Deployment } from '@playhead/contract/api';
import type { PlayerRow } from '../players/player-row.ts';
import { toWireTime } from '../players/wire.ts';
import type { DeploymentRow } from './insert-deployment.ts';

/** Which deployments a player's environments show. */
export type Pointers = Pick<PlayerRow, 'develop_deployment_id' | 'production_deployment_id'>;

/** A deployment as the API shows it. */
export const toDeployment = (row: DeploymentRow, pointers: Pointers): Deployment => ({
  number: row.number,
  author: row.author,
  created_at: toWireTime(row.created_at),
  restored_from: row.restored_from,
  is_develop: row.id === pointers.develop_deployment_id,
  is_production: row.id === pointers.production_deployment_id,
  changes: row.changes,
});

/** The answer of a change of what is deployed. */
export const toDeployed = (row: DeploymentRow, player: PlayerRow): Deployed => ({
  deployment: toDeployment(row, player),
  revision: player.revision,
});
