import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../../store/relational/index.ts';
import { writeAudit } from '../audit.ts';
import type { ControlContext } from '../control-context.ts';
import { findSession, hashToken, type SignedIn } from './find-session.ts';
import { UNKNOWN_USER_HASH, verifyPassword } from './passwords.ts';

/** What became of signing in. `token` is handed out this once; only its hash is kept. */
export type SignInOutcome =
  | ({ readonly ok: true; readonly token: string } & SignedIn)
  | { readonly ok: false; readonly reason: 'wrong_credentials' };

const WRONG: SignInOutcome = { ok: false, reason: 'wrong_credentials' };
const SESSION_LIFETIME_MS = 14 * 24 * 60 * 60 * 1000;
const TOKEN_BYTES = 32;

/** See `sessions.signIn` of the control plane. @param noteFailure told the id of a user whose password was wrong; returns at once. */
export async function signIn(
  context: ControlContext,
  email: string,
  password: string,
  noteFailure: (userId: number) => void,
): Promise<SignInOutcome> {
  const user = await findUser(context, email);
  const isRight = await verifyPassword(user?.password_hash ?? UNKNOWN_USER_HASH, password);
  if (!user) return WRONG;
  if (!isRight) {
    noteFailure(user.id);
    return WRONG;
  }
  const token = await beginSession(context, user);
  const signedIn = token === undefined ? undefined : await findSession(context, token);
  return token !== undefined && signedIn ? { ok: true, token, ...signedIn } : WRONG;
}

type User = NonNullable<Awaited<ReturnType<typeof findUser>>>;

async function findUser({ db }: ControlContext, email: string) {
  // PostgreSQL's text cannot hold NUL; asking for it would be an error, not an empty answer.
  if (email.includes('\0')) return undefined;
  return db
    .selectFrom('app_user')
    .select(['id', 'account_id', 'email', 'password_hash'])
    .where(sql`lower(email)`, '=', sql`lower(${email})`)
    .executeTakeFirst();
}

/** The new session's token; undefined where the user was removed, or the password changed, since it was looked at. */
async function beginSession({ db, now }: ControlContext, user: User): Promise<string | undefined> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const at = new Date(now());
  return db.transaction().execute(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('app_user')
      .set({ last_signed_in_at: at })
      .where('id', '=', user.id)
      .where('password_hash', '=', user.password_hash)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) return undefined;
    await removeExpired(transaction, at);
    await transaction
      .insertInto('session')
      .values({
        token_hash: hashToken(token),
        account_id: user.account_id,
        user_id: user.id,
        csrf_token: randomBytes(TOKEN_BYTES).toString('base64url'),
        created_at: at,
        expires_at: new Date(at.getTime() + SESSION_LIFETIME_MS),
      })
      .execute();
    const entry = { action: 'session.sign_in', subject: `user:${user.id}`, at };
    await writeAudit(transaction, { accountId: user.account_id, name: user.email }, entry);
    return token;
  });
}

/** Somebody else who removes some of them at the same time is not waited for. */
async function removeExpired(transaction: Database, at: Date): Promise<void> {
  await transaction
    .deleteFrom('session')
    .where('token_hash', 'in', (query) =>
      query.selectFrom('session').select('token_hash').where('expires_at', '<=', at).forUpdate().skipLocked(),
    )
    .execute();
}
