import type { Database, JsonObject } from '../store/relational/index.ts';
import type { Actor } from './actor.ts';

/** One line of the audit log. */
interface AuditEntry {
  /** `<what>.<did>`, e.g. `player.create`. */
  readonly action: string;
  /** What it was done to, e.g. `player:1001`. */
  readonly subject: string;
  /** Never a secret. */
  readonly detail?: JsonObject;
  readonly at: Date;
}

/** Writes an audit row in the transaction of the change it tells of, so that neither is there without the other. */
export async function writeAudit(transaction: Database, actor: Actor, entry: AuditEntry): Promise<void> {
  const { detail = {}, ...rest } = entry;
  await transaction
    .insertInto('audit_log')
    .values({ account_id: actor.accountId, actor: actor.name, detail: JSON.stringify(detail), ...rest })
    .execute();
}
