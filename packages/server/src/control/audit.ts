import { sql } from 'kysely';
import type { Database, JsonObject } from '../store/relational/index.ts';
import type { Actor } from './actor.ts';

/** One line of the audit log. */
export interface AuditEntry {
  /** `<what>.<did>`, e.g. `player.create`. */
  readonly action: string;
  /** What it was done to, e.g. `player:1001`. */
  readonly subject: string;
  /** Never a secret. */
  readonly detail?: JsonObject;
  readonly at: Date;
}

/** Class of the advisory locks that keep an account's audit rows in the order of their commits; the account is the lock in it. */
const AUDIT_ORDER = 4711;

/**
 * Writes an audit row in the transaction of the change it tells of, so that neither is there without the other.
 *
 * Make it the last statement of the transaction: until the commit, other changes of the account wait here. So ids follow the
 * commits within an account, and whoever has read up to one has missed none before it.
 */
export async function writeAudit(transaction: Database, actor: Actor, entry: AuditEntry): Promise<void> {
  const { detail = {}, ...rest } = entry;
  await sql`select pg_advisory_xact_lock(${AUDIT_ORDER}::int, ${actor.accountId}::int)`.execute(transaction);
  await transaction
    .insertInto('audit_log')
    .values({ account_id: actor.accountId, actor: actor.name, detail: JSON.stringify(detail), ...rest })
    .execute();
}
