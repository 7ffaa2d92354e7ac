import type { AuditEntry, AuditPage, AuditQuery } from '@playhead/contract/api';
import type { ExpressionBuilder } from 'kysely';
import type { Schema } from '../store/relational/index.ts';
import type { Actor } from './actor.ts';
import type { ControlContext } from './control-context.ts';
import { toWireTime } from './players/wire.ts';

const DEFAULT_LIMIT = 100;

/** The audit log of an account. */
export const createAuditLog = (context: ControlContext) => ({
  /**
   * A page of it. Ids rise in the order in which changes became true, so that whoever reads on from the last id misses nothing that
   * comes later.
   */
  list: (actor: Actor, query: AuditQuery = {}): Promise<AuditPage> => listAudit(context, actor, query),
});

async function listAudit({ db }: ControlContext, { accountId }: Actor, query: AuditQuery): Promise<AuditPage> {
  const { limit = DEFAULT_LIMIT, order = 'desc' } = query;
  const rows = await db
    .selectFrom('audit_log')
    .select(['id', 'at', 'actor', 'action', 'subject', 'detail'])
    .where('account_id', '=', accountId)
    .where((where) => where.and(conditions(where, query)))
    .orderBy('id', order)
    .limit(limit + 1)
    .execute();
  const list = rows.slice(0, limit).map(toEntry);
  return { list, next: rows.length > limit ? (list.at(-1)?.id ?? null) : null };
}

function conditions(where: ExpressionBuilder<Schema, 'audit_log'>, query: AuditQuery) {
  const { after, before, action, subject, actor } = query;
  return [
    ...(after === undefined ? [] : [where('id', '>', after)]),
    ...(before === undefined ? [] : [where('id', '<', before)]),
    ...(action === undefined ? [] : [where.or([where('action', '=', action), where('action', '^@', `${action}.`)])]),
    ...(subject === undefined ? [] : [where('subject', '=', subject)]),
    ...(actor === undefined ? [] : [where('actor', '=', actor)]),
  ];
}

interface Row extends Pick<AuditEntry, 'actor' | 'action' | 'subject'> {
  /** A driver may give a text, since the column could hold more than a number can. */
  readonly id: number | string;
  readonly at: Date;
  readonly detail: Readonly<Record<string, unknown>>;
}

const toEntry = ({ id, at, actor, action, subject, detail }: Row): AuditEntry => ({
  id: Number(id),
  at: toWireTime(at),
  actor,
  action,
  subject,
  detail: { ...detail },
});
