import type { Selectable } from 'kysely';
import type { Database, Schema } from '../../store/relational/index.ts';
import type { Actor } from '../actor.ts';
import { type Refusal, refuse } from '../refusal.ts';

/** What is read of a player. */
export const PLAYER_COLUMNS = [
  'no',
  'name',
  'access_key',
  'version',
  'auto_update',
  'develop_deployment_id',
  'production_deployment_id',
  'created_at',
  'revision',
  'updated_at',
  'updated_by',
] as const;

/** A player as the store has it. */
export type PlayerRow = Pick<Selectable<Schema['player']>, (typeof PLAYER_COLUMNS)[number]>;

/** The players of an account that are not deleted. */
export const playersOf = (db: Database, { accountId }: Actor) =>
  db.selectFrom('player').where('player.account_id', '=', accountId).where('deleted_at', 'is', null);

/** Whether a row can have this number: asking for more than PostgreSQL's integer would be an error, not an empty answer. */
export const isRowNumber = (value: number) => Number.isInteger(value) && value > 0 && value < 2 ** 31;

/** The refusal where the account has no such player. */
export const noSuchPlayer = (playerNo: number): Refusal => refuse(4801, `There is no player ${playerNo}.`);

/** One of the account's players; undefined where it has no such one. */
export async function findPlayer(db: Database, actor: Actor, playerNo: number): Promise<PlayerRow | undefined> {
  if (!isRowNumber(playerNo)) return undefined;
  return playersOf(db, actor).select(PLAYER_COLUMNS).where('no', '=', playerNo).executeTakeFirst();
}

/**
 * As {@link findPlayer}, and nobody changes it until the transaction ends: `update` where the transaction itself is going to, else `share`.
 */
export async function lockPlayer(
  transaction: Database,
  actor: Actor,
  playerNo: number,
  strength: 'update' | 'share',
): Promise<PlayerRow | undefined> {
  if (!isRowNumber(playerNo)) return undefined;
  const query = playersOf(transaction, actor).select(PLAYER_COLUMNS).where('no', '=', playerNo);
  return (strength === 'update' ? query.forNoKeyUpdate() : query.forShare()).executeTakeFirst();
}
