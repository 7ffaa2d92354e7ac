import { createHash } from 'node:crypto';
import type { Database } from '../../store/relational/index.ts';
import type { Actor } from '../actor.ts';
import { type Refusal, refuse } from '../refusal.ts';

/** A request that its caller may send again without wanting the same twice. */
export interface RepeatableRequest {
  /** Chosen by the caller, one for each thing that it wants. */
  readonly key: string;
  /** SHA-256 of what it asks for. */
  readonly hash: Uint8Array;
}

/** How long a key is remembered. */
const REMEMBERED_MS = 24 * 60 * 60_000;

/** A request under its key; undefined where the caller gave none. @param wanted what it asks for, as small as JSON allows. */
export const toRepeatable = (key: string | undefined, ...wanted: readonly unknown[]): RepeatableRequest | undefined =>
  key === undefined ? undefined : { key, hash: createHash('sha256').update(JSON.stringify(wanted)).digest() };

/**
 * The number of the player that the same request made before, undefined where there was none; 4902 where the key was used for
 * another request. Of requests of one account only one may be between this and {@link rememberRequest}.
 */
export async function findRepeated(
  transaction: Database,
  { accountId }: Actor,
  { key, hash }: RepeatableRequest,
  at: Date,
): Promise<{ readonly ok: true; readonly playerNo: number | undefined } | Refusal> {
  const known = await transaction
    .selectFrom('idempotency')
    .select(['request_hash', 'player_no', 'created_at'])
    .where('account_id', '=', accountId)
    .where('key', '=', key)
    .where('created_at', '>', new Date(at.getTime() - REMEMBERED_MS))
    .executeTakeFirst();
  if (!known) return { ok: true, playerNo: undefined };
  if (Buffer.compare(known.request_hash, hash) === 0) return { ok: true, playerNo: known.player_no };
  return refuse(4902, 'Repeat a request unchanged, or give the new one an Idempotency-Key of its own.');
}

/** Remembers which player a request has made, and forgets what is too old. */
export async function rememberRequest(
  transaction: Database,
  { accountId: account_id }: Actor,
  { key, hash: request_hash }: RepeatableRequest,
  made: { readonly playerNo: number; readonly at: Date },
): Promise<void> {
  await transaction
    .deleteFrom('idempotency')
    .where('account_id', '=', account_id)
    .where('created_at', '<=', new Date(made.at.getTime() - REMEMBERED_MS))
    .execute();
  await transaction
    .insertInto('idempotency')
    .values({ account_id, key, request_hash, player_no: made.playerNo, created_at: made.at })
    .execute();
}
