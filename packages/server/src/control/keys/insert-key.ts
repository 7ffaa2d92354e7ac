import type { Database } from '../../store/relational/index.ts';
import type { ControlContext } from '../control-context.ts';
import { randomText } from '../random-text.ts';
import { sealSecret } from './sealing.ts';

const ACCESS_KEY_LENGTH = 20;
const SECRET_KEY_LENGTH = 40;

/** A new access key that nobody can guess. */
export const randomAccessKey = (): string => randomText(ACCESS_KEY_LENGTH);

/** A new secret key. */
export const randomSecretKey = (): string => randomText(SECRET_KEY_LENGTH);

interface NewKey {
  readonly accessKey: string;
  readonly secretKey: string;
  readonly accountId: number;
  /** Null: the account's own, which may do everything. */
  readonly subAccountId: number | null;
  readonly name: string;
  /** Name of the actor. */
  readonly createdBy: string;
  readonly at: Date;
}

/** Keeps a key pair, its secret sealed. */
export async function insertKey(
  { masterKey }: Pick<ControlContext, 'masterKey'>,
  transaction: Database,
  key: NewKey,
): Promise<void> {
  await transaction
    .insertInto('access_key')
    .values({
      account_id: key.accountId,
      sub_account_id: key.subAccountId,
      access_key: key.accessKey,
      secret_sealed: sealSecret(masterKey, key.accessKey, key.secretKey),
      status: 'active',
      name: key.name,
      created_by: key.createdBy,
      created_at: key.at,
    })
    .execute();
}
