import type { Key } from '@playhead/contract/api';
import type { Database } from '../../store/relational/index.ts';
import type { Actor } from '../actor.ts';
import type { ControlContext } from '../control-context.ts';
import { toWireTime } from '../players/wire.ts';
import { hasStopped } from './has-stopped.ts';

/** An account's keys, newest first; of one sub account, or with 0 the account's own, where that is asked for. */
export async function listKeys({ db, now }: ControlContext, actor: Actor, subAccount?: number): Promise<Key[]> {
  const rows = await keysOf(db, actor)
    .$if(subAccount === 0, (keys) => keys.where('access_key.sub_account_id', 'is', null))
    .$if(subAccount !== undefined && subAccount > 0, (keys) =>
      keys.where('access_key.sub_account_id', '=', subAccount ?? 0),
    )
    .orderBy('access_key.created_at', 'desc')
    .orderBy('access_key.ordinal', 'desc')
    .execute();
  return rows.map((row) => toKey(row, now()));
}

/** One of an account's keys as it is kept; undefined where the account has no such one. */
export const readKeyRow = (db: Database, actor: Actor, accessKey: string): Promise<KeyRow | undefined> =>
  keysOf(db, actor).where('access_key.access_key', '=', accessKey).executeTakeFirst();

/** What is read of a key to show it: not its secret. */
export interface KeyRow {
  readonly access_key: string;
  readonly name: string;
  readonly status: 'active' | 'stopped';
  readonly sub_account_id: number | null;
  readonly sub_account_name: string | null;
  readonly created_at: Date;
  readonly created_by: string;
  readonly last_used_at: Date | null;
  readonly stops_at: Date | null;
}

const keysOf = (db: Database, { accountId }: Actor) =>
  db
    .selectFrom('access_key')
    .leftJoin('sub_account', (join) =>
      join
        .onRef('sub_account.account_id', '=', 'access_key.account_id')
        .onRef('sub_account.id', '=', 'access_key.sub_account_id'),
    )
    .select(['access_key.access_key', 'access_key.name', 'access_key.status', 'access_key.sub_account_id'])
    .select(['access_key.created_at', 'access_key.created_by', 'access_key.last_used_at', 'access_key.stops_at'])
    .select('sub_account.name as sub_account_name')
    .where('access_key.account_id', '=', accountId);

/** A key as the API shows it. */
export const toKey = (row: KeyRow, nowMs: number): Key => ({
  access_key: row.access_key,
  name: row.name,
  status: hasStopped(row, nowMs) ? 'stopped' : 'active',
  sub_account: row.sub_account_id === null ? null : { id: row.sub_account_id, name: row.sub_account_name ?? '' },
  created_at: toWireTime(row.created_at),
  last_used_at: row.last_used_at && toWireTime(row.last_used_at),
  stops_at: row.stops_at && toWireTime(row.stops_at),
  created_by: row.created_by,
});
