import type { PlanName } from '@playhead/contract/plans';
import { sql } from 'kysely';
import type { Database } from '../../store/relational/index.ts';
import { writeAudit } from '../audit.ts';
import type { ControlContext } from '../control-context.ts';
import { insertKey, randomAccessKey, randomSecretKey } from '../keys/insert-key.ts';
import { randomText } from '../random-text.ts';
import { hashPassword } from '../sessions/passwords.ts';
import { FIRST_USER_POLICIES, insertUser } from '../users/insert-user.ts';

/** Parts of the first account that are chosen, not generated. */
export interface BootstrapInput {
  readonly email?: string | undefined;
  readonly password?: string | undefined;
  readonly accessKey?: string | undefined;
  readonly secretKey?: string | undefined;
}

/** The first account's credentials, to be shown once: only the password's hash and the sealed secret key are kept. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

/** What became of {@link bootstrapAccount}. */
export type BootstrapOutcome =
  | ({ readonly ok: true; readonly created: true; readonly accountId: number } & Credentials)
  | { readonly ok: true; readonly created: false; readonly accountId: number };

const DEFAULT_EMAIL = 'admin@playhead.local';
const ACCOUNT_NAME = 'Main account';
const PASSWORD_LENGTH = 24;

/**
 * Makes the first account with a user and a key pair, where there is no account yet. Of several processes that do so at the
 * same time one makes it, and the others are told its number.
 */
export async function bootstrapAccount(context: ControlContext, input: BootstrapInput): Promise<BootstrapOutcome> {
  const existing = await firstAccount(context.db);
  if (existing !== undefined) return { ok: true, created: false, accountId: existing };

  const credentials = complete(input);
  const passwordHash = await hashPassword(credentials.password);
  return context.db.transaction().execute(async (transaction) => {
    // Blocks other bootstraps until the commit, not readers.
    await sql`lock table account in share row exclusive mode`.execute(transaction);
    const sooner = await firstAccount(transaction);
    if (sooner !== undefined) return { ok: true, created: false, accountId: sooner };
    const accountId = await insertAccount(transaction, { ...context, ...credentials, passwordHash });
    return { ok: true, created: true, accountId, ...credentials };
  });
}

/** Fills in what was not chosen. */
export const complete = (input: BootstrapInput): Credentials => ({
  email: input.email ?? DEFAULT_EMAIL,
  password: input.password ?? randomText(PASSWORD_LENGTH),
  accessKey: input.accessKey ?? randomAccessKey(),
  secretKey: input.secretKey ?? randomSecretKey(),
});

async function firstAccount(db: Database): Promise<number | undefined> {
  return (await db.selectFrom('account').select('id').orderBy('id').limit(1).executeTakeFirst())?.id;
}

/** An account to make, and who makes it. */
type NewAccount = Pick<ControlContext, 'masterKey' | 'now'> &
  Omit<Credentials, 'password'> & {
    readonly passwordHash: string;
    readonly name?: string;
    readonly plan?: PlanName | undefined;
    readonly author?: string;
  };

/** Makes an account with a user and a key pair. @returns its number. */
export async function insertAccount(transaction: Database, account: NewAccount): Promise<number> {
  const { email, passwordHash: password_hash, accessKey: access_key } = account;
  const created_at = new Date(account.now());
  const { id: account_id } = await transaction
    .insertInto('account')
    .values({ name: account.name ?? ACCOUNT_NAME, plan: account.plan ?? 'standard', created_at })
    .returning('id')
    .executeTakeFirstOrThrow();
  const owned = { accountId: account_id, at: created_at };
  await insertUser(transaction, { ...owned, email, passwordHash: password_hash, policies: FIRST_USER_POLICIES });
  const { accessKey, secretKey } = account;
  const key = { accessKey, secretKey, subAccountId: null, name: '', createdBy: 'bootstrap' };
  await insertKey(account, transaction, { ...owned, ...key });
  await writeAudit(
    transaction,
    { accountId: account_id, name: account.author ?? 'bootstrap' },
    {
      action: 'account.create',
      subject: `account:${account_id}`,
      detail: { email, accessKey: access_key },
      at: created_at,
    },
  );
  return account_id;
}
