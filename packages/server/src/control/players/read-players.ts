import type { Player, PlayerList } from '@playhead/contract/api';
import { planOf } from '../accounts/plan-of.ts';
import type { Actor } from '../actor.ts';
import type { ControlContext } from '../control-context.ts';
import { countPlayers } from './lock-account.ts';
import { isRowNumber, PLAYER_COLUMNS, playersOf } from './player-row.ts';
import { type DomainRow, toPlayer, toSummary } from './wire.ts';

/** Which page of a list. */
export interface PlayerPage {
  /** From 1. */
  readonly pageNo: number;
  readonly pageSize: number;
  /** By creation. */
  readonly sort: 'asc' | 'desc';
}

/** See `players.list` of the control plane. */
export async function listPlayers(context: ControlContext, actor: Actor, page: PlayerPage): Promise<PlayerList> {
  const { db, latestVersion } = context;
  const { pageNo, pageSize, sort } = page;
  const { pricing } = await planOf(context, db, actor.accountId);
  const total = await countPlayers(db, actor);
  // Numbers are given in the order of creation, so their index serves the sorting.
  const rows = await playersOf(db, actor)
    .select(PLAYER_COLUMNS)
    .orderBy('no', sort)
    .limit(pageSize)
    .offset((pageNo - 1) * pageSize)
    .execute();
  return {
    list: rows.map((row) => toSummary(row, latestVersion)),
    total,
    page_no: pageNo,
    page_size: pageSize,
    page_count: Math.ceil(total / pageSize),
    pricing,
  };
}

/** See `players.view` of the control plane. One statement, so that the domains are those of the revision. */
export async function viewPlayer(
  { db, latestVersion }: ControlContext,
  actor: Actor,
  playerNo: number,
): Promise<Player | undefined> {
  if (!isRowNumber(playerNo)) return undefined;
  const rows = await playersOf(db, actor)
    .leftJoin('player_domain', (join) =>
      join
        .onRef('player_domain.player_no', '=', 'player.no')
        .onRef('player_domain.account_id', '=', 'player.account_id'),
    )
    .select(PLAYER_COLUMNS.map((column) => `player.${column}` as const))
    .select(['player_domain.no as domain_no', 'type', 'domain', 'player_domain.created_at as domain_created_at'])
    .where('player.no', '=', playerNo)
    .execute();
  const [player] = rows;
  return player && toPlayer(player, rows.flatMap(toDomain), latestVersion);
}

type Joined<Row> = { readonly [Name in keyof Row]: Row[Name] | null };

/** A player's domain out of a row with it; a player without domains has a row too. */
function toDomain(
  row: Joined<Pick<DomainRow, 'type' | 'domain'>> & {
    readonly domain_no: number | null;
    readonly domain_created_at: Date | null;
  },
): readonly DomainRow[] {
  const { domain_no: no, type, domain, domain_created_at: created_at } = row;
  const isDomain = no !== null && type !== null && domain !== null && created_at !== null;
  return isDomain ? [{ no, type, domain, created_at }] : [];
}
