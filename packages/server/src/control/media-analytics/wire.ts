import type { MediaAnalytics } from '@playhead/contract/api';
import type { Database } from '../../store/relational/index.ts';
import { toWireTime } from '../players/wire.ts';

/** What is shown of an account without a key. */
export const NO_ACCESS: MediaAnalytics = {
  status: 'inactive',
  company_id: null,
  created_at: null,
  key_created_at: null,
  key_created_by: null,
};

interface AccessRow {
  readonly company_id: string;
  readonly created_at: Date;
  readonly key_created_at: Date;
  readonly key_created_by: string;
}

/** An account's access as it is kept, without the hash. */
export const readAccess = (db: Database, accountId: number): Promise<AccessRow | undefined> =>
  db
    .selectFrom('media_analytics')
    .select(['company_id', 'created_at', 'key_created_at', 'key_created_by'])
    .where('account_id', '=', accountId)
    .executeTakeFirst();

/** An account's access as the API shows it. */
export const toWire = (row: AccessRow): MediaAnalytics => ({
  status: 'active',
  company_id: row.company_id,
  created_at: toWireTime(row.created_at),
  key_created_at: toWireTime(row.key_created_at),
  key_created_by: row.key_created_by,
});
