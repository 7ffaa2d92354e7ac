import { createHash, randomBytes } from 'node:crypto';
import { ACTION_NAMES, type Action } from '@playhead/contract/access';
import { sql } from 'kysely';
import { writeAudit } from '../audit.ts';
import type { ControlContext } from '../control-context.ts';
import { UNKNOWN_USER_HASH, verifyPassword } from './passwords.ts';

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

/** What became of signing in. `token` is handed out this once; only its hash is kept. */
export type SignInOutcome =
  | ({ readonly ok: true; readonly token: string } & SignedIn)
  | { readonly ok: false; readonly reason: 'wrong_credentials' };

const SESSION_LIFETIME_MS = 14 * 24 * 60 * 60 * 1000;
const TOKEN_BYTES = 32;

/** Sessions of the console's users. */
export function createSessions(context: ControlContext) {
  return {
    /** Takes the same time whether the email is unknown or the password wrong. */
    async signIn(email: string, password: string): Promise<SignInOutcome> {
      const user = await findUser(context, email);
      const isRight = await verifyPassword(user?.password_hash ?? UNKNOWN_USER_HASH, password);
      return user && isRight ? beginSession(context, user) : { ok: false, reason: 'wrong_credentials' };
    },

    /** The session of a token; undefined where there is none or it has expired. */
    find: (token: string): Promise<SignedIn | undefined> => findSession(context, token),

    /** Ends a session; does nothing where there is none. */
    signOut: (token: string): Promise<void> => endSession(context, token),
  };
}

type User = NonNullable<Awaited<ReturnType<typeof findUser>>>;

async function findUser({ db }: ControlContext, email: string) {
  // PostgreSQL's text cannot hold NUL; asking for it would be an error, not an empty answer.
  if (email.includes('\0')) return undefined;
  return db
    .selectFrom('app_user')
    .innerJoin('account', 'account.id', 'app_user.account_id')
    .select(['app_user.id', 'app_user.account_id', 'app_user.email', 'app_user.password_hash', 'account.name'])
    .where(sql`lower(app_user.email)`, '=', sql`lower(${email})`)
    .executeTakeFirst();
}

async function beginSession({ db, now }: ControlContext, user: User): Promise<SignInOutcome> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const csrfToken = randomBytes(TOKEN_BYTES).toString('base64url');
  const at = new Date(now());
  const expiresAtMs = now() + SESSION_LIFETIME_MS;
  const { account_id: accountId, id: userId, email } = user;
  await db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('session').where('expires_at', '<=', at).execute();
    await transaction
      .insertInto('session')
      .values({
        token_hash: hashToken(token),
        account_id: accountId,
        user_id: userId,
        csrf_token: csrfToken,
        created_at: at,
        expires_at: new Date(expiresAtMs),
      })
      .execute();
    const entry = { action: 'session.sign_in', subject: `user:${userId}`, at };
    await writeAudit(transaction, { accountId, name: email }, entry);
  });
  return {
    ok: true,
    token,
    csrfToken,
    email,
    accountId,
    accountName: user.name,
    userId,
    expiresAtMs,
    actions: new Set(ACTION_NAMES),
  };
}

async function findSession({ db, now }: ControlContext, token: string): Promise<SignedIn | undefined> {
  const row = await db
    .selectFrom('session')
    .innerJoin('app_user', 'app_user.id', 'session.user_id')
    .innerJoin('account', 'account.id', 'session.account_id')
    .select(['session.user_id', 'session.account_id', 'session.csrf_token', 'session.expires_at'])
    .select(['app_user.email', 'account.name'])
    .where('session.token_hash', '=', hashToken(token))
    .where('session.expires_at', '>', new Date(now()))
    .executeTakeFirst();
  return (
    row && {
      userId: row.user_id,
      email: row.email,
      accountId: row.account_id,
      accountName: row.name,
      csrfToken: row.csrf_token,
      expiresAtMs: row.expires_at.getTime(),
      actions: new Set(ACTION_NAMES),
    }
  );
}

async function endSession(context: ControlContext, token: string): Promise<void> {
  const session = await findSession(context, token);
  if (!session) return;
  const { accountId, email, userId } = session;
  await context.db.transaction().execute(async (transaction) => {
    const { numDeletedRows } = await transaction
      .deleteFrom('session')
      .where('account_id', '=', accountId)
      .where('token_hash', '=', hashToken(token))
      .executeTakeFirstOrThrow();
    if (numDeletedRows === 0n) return;
    const entry = { action: 'session.sign_out', subject: `user:${userId}`, at: new Date(context.now()) };
    await writeAudit(transaction, { accountId, name: email }, entry);
  });
}

/** The token has 256 random bits, so that a plain hash cannot be reversed by guessing. */
const hashToken = (token: string): Uint8Array => createHash('sha256').update(token).digest();
