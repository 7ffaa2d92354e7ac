import type { DomainInput } from '@playhead/contract/api';
import type { Database } from '../../store/relational/index.ts';
import type { Actor } from '../actor.ts';
import type { DomainRow } from './wire.ts';

const DOMAIN_COLUMNS = ['no', 'type', 'domain', 'created_at'] as const;

/** The sites and apps of a player of the account, in the order in which they were given. */
export const readDomains = (db: Database, { accountId }: Actor, playerNo: number): Promise<DomainRow[]> =>
  db
    .selectFrom('player_domain')
    .select(DOMAIN_COLUMNS)
    .where('account_id', '=', accountId)
    .where('player_no', '=', playerNo)
    .orderBy('no')
    .execute();

/** Adds sites and apps to a player. */
export async function insertDomains(
  transaction: Database,
  { accountId: account_id }: Actor,
  added: { readonly playerNo: number; readonly domains: readonly DomainInput[]; readonly at: Date },
): Promise<DomainRow[]> {
  if (added.domains.length === 0) return [];
  const whose = { account_id, player_no: added.playerNo, created_at: added.at };
  return transaction
    .insertInto('player_domain')
    .values(added.domains.map(({ type, domain }) => ({ ...whose, type, domain })))
    .returning(DOMAIN_COLUMNS)
    .execute();
}

/** Takes sites and apps away from a player. */
export async function deleteDomains(
  transaction: Database,
  { accountId }: Actor,
  domains: readonly DomainRow[],
): Promise<void> {
  if (domains.length === 0) return;
  const numbers = domains.map(({ no }) => no);
  await transaction
    .deleteFrom('player_domain')
    .where('account_id', '=', accountId)
    .where('no', 'in', numbers)
    .execute();
}
