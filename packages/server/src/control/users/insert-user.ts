import type { ManagedPolicyName } from '@playhead/contract/access';
import type { Database } from '../../store/relational/index.ts';

/** What the first user of an account holds: everything. */
export const FIRST_USER_POLICIES: readonly ManagedPolicyName[] = ['NCP_ADMINISTRATOR'];

interface NewUser {
  readonly accountId: number;
  readonly email: string;
  /** Of `hashPassword`. */
  readonly passwordHash: string;
  readonly policies: readonly string[];
  readonly at: Date;
}

/** Adds a user. @returns its id. @throws where the e-mail address is taken, unique violation of `app_user_email`. */
export async function insertUser(transaction: Database, user: NewUser): Promise<number> {
  const { id } = await transaction
    .insertInto('app_user')
    .values({
      account_id: user.accountId,
      email: user.email,
      password_hash: user.passwordHash,
      policies: JSON.stringify(user.policies),
      created_at: user.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
