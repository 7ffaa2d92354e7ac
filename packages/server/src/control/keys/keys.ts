import { ACTION_NAMES, type Action } from '@playhead/contract/access';
import type { Actor } from '../actor.ts';
import { writeAudit } from '../audit.ts';
import type { ControlContext } from '../control-context.ts';
import { openSecret } from './sealing.ts';

/** An API key pair and whose it is. */
export interface KeyPair {
  readonly accessKey: string;
  readonly secretKey: string;
  readonly accountId: number;
  readonly status: 'active' | 'stopped';
  /** What whoever signs with it may do. */
  readonly actions: ReadonlySet<Action>;
}

/** Opened keys are remembered this long: so late can a change that another process made be seen here. */
const REMEMBERED_MS = 10_000;
const REMEMBERED_KEYS = 1000;

/** API key pairs. */
export function createKeys(context: ControlContext) {
  const remembered = new Map<string, { readonly key: KeyPair; readonly untilMs: number }>();
  /** Counts changes, so that a key read before a change is not remembered after it. */
  let changes = 0;

  function remember(key: KeyPair): void {
    if (remembered.size >= REMEMBERED_KEYS) remembered.clear();
    remembered.set(key.accessKey, { key, untilMs: context.now() + REMEMBERED_MS });
  }

  return {
    /** The pair of an access key, stopped or not; undefined where there is none. */
    async find(accessKey: string): Promise<KeyPair | undefined> {
      const known = remembered.get(accessKey);
      if (known && context.now() < known.untilMs) return known.key;
      const changesBefore = changes;
      const key = await readKey(context, accessKey);
      if (key && changes === changesBefore) remember(key);
      return key;
    },

    /** Stops a key or lets it be used again, at once in this process. Only keys of the actor's account. */
    async setStatus(actor: Actor, accessKey: string, status: KeyPair['status']): Promise<KeyStatusOutcome> {
      const isKnown = await writeStatus(context, actor, accessKey, status);
      changes += 1;
      remembered.delete(accessKey);
      return isKnown ? { ok: true } : { ok: false, reason: 'unknown_key' };
    },
  };
}

/** What became of changing a key's status. */
export type KeyStatusOutcome = { readonly ok: true } | { readonly ok: false; readonly reason: 'unknown_key' };

async function readKey({ db, masterKey }: ControlContext, accessKey: string): Promise<KeyPair | undefined> {
  // PostgreSQL's text cannot hold NUL; asking for it would be an error, not an empty answer.
  if (accessKey.includes('\0')) return undefined;
  const row = await db
    .selectFrom('access_key')
    .select(['account_id', 'secret_sealed', 'status'])
    .where('access_key', '=', accessKey)
    .executeTakeFirst();
  if (!row) return undefined;
  const secretKey = openSecret(masterKey, accessKey, row.secret_sealed);
  return { accessKey, secretKey, accountId: row.account_id, status: row.status, actions: new Set(ACTION_NAMES) };
}

async function writeStatus(
  { db, now }: ControlContext,
  actor: Actor,
  accessKey: string,
  status: KeyPair['status'],
): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('access_key')
      .set({ status })
      .where('account_id', '=', actor.accountId)
      .where('access_key', '=', accessKey)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) return false;
    const subject = `access_key:${accessKey}`;
    await writeAudit(transaction, actor, { action: `access_key.${status}`, subject, at: new Date(now()) });
    return true;
  });
}
