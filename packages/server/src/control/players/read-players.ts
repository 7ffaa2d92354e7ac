import type { Player, PlayerList } from '@playhead/contract/api';
import { sql } from 'kysely';
import type { Database } from '../../store/relational/index.ts';
import type { Actor } from '../actor.ts';
import type { ControlContext } from '../control-context.ts';
import { toPlayer, toSummary } from './wire.ts';

/** Which page of a list. */
export interface PlayerPage {
  /** From 1. */
  readonly pageNo: number;
  readonly pageSize: number;
  /** By creation. */
  readonly sort: 'asc' | 'desc';
}

/** Everything is open to every account. */
const PRICING = 'pay';

/** See `players.list` of the control plane. */
export async function listPlayers(
  { db, latestVersion }: ControlContext,
  actor: Actor,
  page: PlayerPage,
): Promise<PlayerList> {
  const { pageNo, pageSize, sort } = page;
  const total = await playersOf(db, actor).select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow();
  // Numbers are given in the order of creation, so their index serves the sorting.
  const rows = await playersOf(db, actor)
    .select(['no', 'name', 'access_key', 'version', 'auto_update', 'created_at', 'updated_at'])
    .orderBy('no', sort)
    .limit(pageSize)
    .offset((pageNo - 1) * pageSize)
    .execute();
  return {
    list: rows.map((row) => toSummary(row, latestVersion)),
    total: total.total,
    page_no: pageNo,
    page_size: pageSize,
    page_count: Math.ceil(total.total / pageSize),
    pricing: PRICING,
  };
}

/** See `players.view` of the control plane. */
export async function viewPlayer(
  { db, latestVersion }: ControlContext,
  actor: Actor,
  playerNo: number,
): Promise<Player | undefined> {
  if (!isPlayerNo(playerNo)) return undefined;
  const row = await playersOf(db, actor)
    .select(['no', 'name', 'access_key', 'version', 'auto_update', 'created_at', 'updated_at'])
    .where('no', '=', playerNo)
    .executeTakeFirst();
  if (!row) return undefined;
  const domains = await db
    .selectFrom('player_domain')
    .select(['no', 'type', 'domain', 'created_at'])
    .where('account_id', '=', actor.accountId)
    .where('player_no', '=', playerNo)
    .execute();
  return toPlayer(row, domains, latestVersion);
}

const playersOf = (db: Database, { accountId }: Actor) =>
  db.selectFrom('player').where('account_id', '=', accountId).where('deleted_at', 'is', null);

/** What fits PostgreSQL's integer; asking for more would be an error, not an empty answer. */
const isPlayerNo = (value: number) => Number.isInteger(value) && value > 0 && value < 2 ** 31;
