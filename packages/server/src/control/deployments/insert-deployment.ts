import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Database, JsonObject, Schema } from '../../store/relational/index.ts';
import type { Actor } from '../actor.ts';
import { diffOptions } from './diff-options.ts';

/** What is read of a deployment to show it in a list. */
export const DEPLOYMENT_COLUMNS = ['id', 'number', 'author', 'created_at', 'restored_from', 'changes'] as const;

/** A deployment as the store has it, without its document. */
export type DeploymentRow = Pick<Selectable<Schema['deployment']>, (typeof DEPLOYMENT_COLUMNS)[number]>;

/** A deployment's number and document. */
export interface NumberedOptions {
  readonly number: number;
  readonly options: JsonObject;
}

interface NewDeployment {
  /** Where it had to be known before; see {@link reserveDeploymentId}. */
  readonly id?: number;
  readonly playerNo: number;
  readonly options: JsonObject;
  /** The player's last deployment; undefined where this is its first. */
  readonly previous: NumberedOptions | undefined;
  /** Number of the deployment whose options these are again. */
  readonly restoredFrom?: number;
  readonly at: Date;
}

/** Keeps an options document as a deployment of a player. The transaction holds the player's row, or has just made it. */
export const insertDeployment = (
  transaction: Database,
  { accountId, name }: Actor,
  { id, playerNo, options, previous, restoredFrom, at }: NewDeployment,
): Promise<DeploymentRow> =>
  transaction
    .insertInto('deployment')
    .values({
      ...(id === undefined ? {} : { id }),
      account_id: accountId,
      player_no: playerNo,
      number: (previous?.number ?? 0) + 1,
      options: JSON.stringify(options),
      restored_from: restoredFrom ?? null,
      changes: diffOptions(previous?.options ?? {}, options).length,
      author: name,
      created_at: at,
    })
    .returning(DEPLOYMENT_COLUMNS)
    .executeTakeFirstOrThrow();

/** A player names its deployments and a deployment its player, so one number has to be known before either is there. */
export async function reserveDeploymentId(transaction: Database): Promise<number> {
  const { rows } = await sql<{ id: number }>`select nextval('deployment_id')::int as id`.execute(transaction);
  const [row] = rows;
  if (!row) throw new Error('The sequence of deployments gave no number.');
  return row.id;
}
