import Type, { type Static } from 'typebox';
import { type Refusal, refuse } from '../../control/index.ts';
import { PlayerNoSchema, parsePlayerNo } from './player-no.ts';

/** A deployment in a path; garbage is answered with 4601 and 4903, and not by the schema. */
export const DeploymentNumberSchema = Type.Object({
  ...PlayerNoSchema.properties,
  number: Type.String({ description: 'Number of the deployment, within the player.' }),
});

/** A player and the number of one of its deployments out of a path. */
export function parseDeploymentName({
  player_no,
  number,
}: Static<typeof DeploymentNumberSchema>):
  | { readonly ok: true; readonly value: { readonly playerNo: number; readonly number: number } }
  | Refusal {
  const playerNo = parsePlayerNo(player_no);
  if (!playerNo.ok) return playerNo;
  if (/^[1-9]\d{0,14}$/.test(number)) return { ok: true, value: { playerNo: playerNo.value, number: Number(number) } };
  return refuse(4903, 'A deployment has a whole number, as listed by GET /api/v1/players/{player_no}/deployments.');
}
