import type { Environment, PlayerOptionsResult } from '@playhead/contract/api';
import type { Actor } from '../actor.ts';
import type { ControlContext } from '../control-context.ts';
import { isRowNumber, noSuchPlayer, playersOf } from '../players/player-row.ts';
import type { Refusal } from '../refusal.ts';

const POINTERS = { develop: 'develop_deployment_id', production: 'production_deployment_id' } as const;
const WIRE_NAMES = { develop: 'dev', production: 'prod' } as const;

/** See `deployments.options` of the control plane. */
export async function readOptions(
  { db }: ControlContext,
  actor: Actor,
  playerNo: number,
  environment: Environment,
): Promise<{ readonly ok: true; readonly result: PlayerOptionsResult } | Refusal> {
  if (!isRowNumber(playerNo)) return noSuchPlayer(playerNo);
  const row = await playersOf(db, actor)
    .innerJoin('deployment', 'deployment.id', `player.${POINTERS[environment]}`)
    .select(['options', 'number', 'revision'])
    .where('player.no', '=', playerNo)
    .executeTakeFirst();
  if (!row) return noSuchPlayer(playerNo);
  const { options: option, number: deployment, revision } = row;
  const env = WIRE_NAMES[environment];
  return { ok: true, result: { env, option, options: JSON.stringify(option), deployment, revision } };
}
