import type { Deployment, DeploymentDetail, DeploymentDiff, DeploymentList } from '@playhead/contract/api';
import type { Database, JsonObject } from '../../store/relational/index.ts';
import type { Actor } from '../actor.ts';
import type { ControlContext } from '../control-context.ts';
import { findPlayer, isRowNumber, noSuchPlayer, playersOf } from '../players/player-row.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { diffOptions } from './diff-options.ts';
import { DEPLOYMENT_COLUMNS } from './insert-deployment.ts';
import { toDeployment } from './wire.ts';

type Outcome<Result> = { readonly ok: true; readonly result: Result } | Refusal;

/** Which part of a history. */
export interface DeploymentPage {
  /** Only lower numbers. */
  readonly before?: number | undefined;
  readonly limit: number;
}

/** Which deployment of which player. */
export interface DeploymentName {
  readonly playerNo: number;
  readonly number: number;
}

/** The refusal where a player has no such deployment. */
export const noSuchDeployment = (number: number): Refusal =>
  refuse(4903, `The player has no deployment ${number}; GET its deployments lists those that there are.`);

/** See `deployments.list` of the control plane. */
export async function listDeployments(
  { db }: ControlContext,
  actor: Actor,
  playerNo: number,
  { before, limit }: DeploymentPage,
): Promise<Outcome<DeploymentList>> {
  if (!isRowNumber(playerNo)) return noSuchPlayer(playerNo);
  const rows = await deploymentsOf(db, actor, playerNo)
    .$if(before !== undefined, (query) => query.where('number', '<', before ?? 0))
    .orderBy('number', 'desc')
    .limit(limit + 1)
    .execute();
  if (rows.length === 0 && !(await findPlayer(db, actor, playerNo))) return noSuchPlayer(playerNo);
  const list = rows.slice(0, limit).map((row): Deployment => toDeployment(row, row));
  const next_before = rows.length > limit ? (list.at(-1)?.number ?? null) : null;
  return { ok: true, result: { list, next_before } };
}

/** See `deployments.view` of the control plane. */
export async function viewDeployment(
  { db }: ControlContext,
  actor: Actor,
  { playerNo, number }: DeploymentName,
): Promise<Outcome<DeploymentDetail>> {
  if (!isRowNumber(playerNo)) return noSuchPlayer(playerNo);
  const query = deploymentsOf(db, actor, playerNo).select('options').where('number', '=', number);
  const row = isRowNumber(number) ? await query.executeTakeFirst() : undefined;
  if (row) return { ok: true, result: { ...toDeployment(row, row), option: row.options } };
  return (await findPlayer(db, actor, playerNo)) ? noSuchDeployment(number) : noSuchPlayer(playerNo);
}

/** See `deployments.diff` of the control plane. */
export async function diffDeployments(
  { db }: ControlContext,
  actor: Actor,
  { playerNo, number }: DeploymentName,
  against: number = number - 1,
): Promise<Outcome<DeploymentDiff>> {
  if (!(await findPlayer(db, actor, playerNo))) return noSuchPlayer(playerNo);
  const after = await findDocument(db, actor, { playerNo, number });
  if (!after) return noSuchDeployment(number);
  const before = against === 0 ? {} : await findDocument(db, actor, { playerNo, number: against });
  if (!before) return noSuchDeployment(against);
  return { ok: true, result: { number, against, changes: [...diffOptions(before, after)] } };
}

/** A deployment's document; undefined where the player has no such one. */
export async function findDocument(
  db: Database,
  { accountId }: Actor,
  { playerNo, number }: DeploymentName,
): Promise<JsonObject | undefined> {
  if (!isRowNumber(number)) return undefined;
  const row = await db
    .selectFrom('deployment')
    .select('options')
    .where('account_id', '=', accountId)
    .where('player_no', '=', playerNo)
    .where('number', '=', number)
    .executeTakeFirst();
  return row?.options;
}

/** A player's deployments, each with what its environments show. One statement, so that both are of the same moment. */
const deploymentsOf = (db: Database, actor: Actor, playerNo: number) =>
  playersOf(db, actor)
    .innerJoin('deployment', (join) =>
      join.onRef('deployment.player_no', '=', 'player.no').onRef('deployment.account_id', '=', 'player.account_id'),
    )
    .select(DEPLOYMENT_COLUMNS.map((column) => `deployment.${column}` as const))
    .select(['develop_deployment_id', 'production_deployment_id'])
    .where('player.no', '=', playerNo);
