import type { Action } from '@playhead/contract/access';
import { everyAction } from '../access/actions-of.ts';
import { isFirstAccount, readActions } from '../access/read-actions.ts';
import type { ControlContext } from '../control-context.ts';
import { hasStopped } from './has-stopped.ts';
import { openSecret } from './sealing.ts';

/** An API key pair and whose it is. */
export interface KeyPair {
  readonly accessKey: string;
  readonly secretKey: string;
  readonly accountId: number;
  /** `stopped` also from the time on at which it stops by itself, and while its sub account is stopped. */
  readonly status: 'active' | 'stopped';
  /** What whoever signs with it may do. */
  readonly actions: ReadonlySet<Action>;
}

/** Opened keys are remembered this long: so late can a change that another process made be seen here. */
const REMEMBERED_MS = 10_000;
const REMEMBERED_KEYS = 1000;

/** Finds keys, and remembers them opened. */
export function createKeyFinder(context: ControlContext) {
  const remembered = new Map<string, { readonly key: StoredKey; readonly untilMs: number }>();
  /** Counts changes, so that a key read before a change is not remembered after it. */
  let changes = 0;

  function remember(key: StoredKey): void {
    if (remembered.size >= REMEMBERED_KEYS) remembered.clear();
    remembered.set(key.accessKey, { key, untilMs: context.now() + REMEMBERED_MS });
  }

  async function findStored(accessKey: string): Promise<StoredKey | undefined> {
    const known = remembered.get(accessKey);
    if (known && context.now() < known.untilMs) return known.key;
    const changesBefore = changes;
    const key = await readKey(context, accessKey);
    if (key && changes === changesBefore) remember(key);
    return key;
  }

  return {
    /** The pair of an access key, stopped or not; undefined where there is none. */
    async find(accessKey: string): Promise<KeyPair | undefined> {
      const key = await findStored(accessKey);
      return key && presentKey(key, context.now());
    },

    /** To be called after every change of keys, sub accounts and policies: it may concern any key. */
    forget(): void {
      changes += 1;
      remembered.clear();
    },
  };
}

/** A key as it was read; whether it is still active is asked each time. */
interface StoredKey extends Omit<KeyPair, 'status'> {
  readonly isHolderActive: boolean;
  readonly own: Parameters<typeof hasStopped>[0];
}

function presentKey({ own, isHolderActive, ...key }: StoredKey, nowMs: number): KeyPair {
  return { ...key, status: isHolderActive && !hasStopped(own, nowMs) ? 'active' : 'stopped' };
}

async function readKey(context: ControlContext, accessKey: string): Promise<StoredKey | undefined> {
  // PostgreSQL's text cannot hold NUL; asking for it would be an error, not an empty answer.
  if (accessKey.includes('\0')) return undefined;
  const row = await readRow(context, accessKey);
  if (!row) return undefined;
  const holder = { accountId: row.account_id, isFirstAccount: row.is_first_account };
  return {
    accessKey,
    secretKey: openSecret(context.masterKey, accessKey, row.secret_sealed),
    accountId: row.account_id,
    actions: row.policies ? await readActions(context.db, { ...holder, policies: row.policies }) : everyAction(holder),
    isHolderActive: row.holder_status !== 'stopped',
    own: { status: row.status, stops_at: row.stops_at },
  };
}

const readRow = ({ db }: ControlContext, accessKey: string) =>
  db
    .selectFrom('access_key')
    .leftJoin('sub_account', (join) =>
      join
        .onRef('sub_account.account_id', '=', 'access_key.account_id')
        .onRef('sub_account.id', '=', 'access_key.sub_account_id'),
    )
    .select(['access_key.account_id', 'access_key.secret_sealed', 'access_key.status', 'access_key.stops_at'])
    .select(['sub_account.status as holder_status', 'sub_account.policies'])
    .select(isFirstAccount('access_key.account_id').as('is_first_account'))
    .where('access_key.access_key', '=', accessKey)
    .executeTakeFirst();
