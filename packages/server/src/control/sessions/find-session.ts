import { createHash } from 'node:crypto';
import type { Action } from '@playhead/contract/access';
import { isFirstAccount, readActions } from '../access/read-actions.ts';
import type { ControlContext } from '../control-context.ts';

/** Who a session belongs to. */
export interface SignedIn {
  readonly userId: number;
  readonly email: string;
  readonly accountId: number;
  readonly accountName: string;
  /** Changing requests must carry it. */
  readonly csrfToken: string;
  readonly expiresAtMs: number;
  /** What the user may do. */
  readonly actions: ReadonlySet<Action>;
}

/** See `sessions.find` of the control plane. */
export async function findSession({ db, now }: ControlContext, token: string): Promise<SignedIn | undefined> {
  const row = await db
    .selectFrom('session')
    .innerJoin('app_user', 'app_user.id', 'session.user_id')
    .innerJoin('account', 'account.id', 'session.account_id')
    .select(['session.user_id', 'session.account_id', 'session.csrf_token', 'session.expires_at'])
    .select(['app_user.email', 'app_user.policies', 'account.name'])
    .select(isFirstAccount('session.account_id').as('is_first_account'))
    .where('session.token_hash', '=', hashToken(token))
    .where('session.expires_at', '>', new Date(now()))
    .executeTakeFirst();
  if (!row) return undefined;
  const { account_id: accountId, is_first_account, policies } = row;
  return {
    userId: row.user_id,
    email: row.email,
    accountId,
    accountName: row.name,
    csrfToken: row.csrf_token,
    expiresAtMs: row.expires_at.getTime(),
    actions: await readActions(db, { accountId, isFirstAccount: is_first_account, policies }),
  };
}

/** The token has 256 random bits, so that a plain hash cannot be reversed by guessing. */
export const hashToken = (token: string): Uint8Array => createHash('sha256').update(token).digest();
