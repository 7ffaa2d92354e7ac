import { createHash } from 'node:crypto';
import { type Database, open } from 'lmdb';
import { createGroupCommit, type Group } from './group-commit.ts';

/** Rows that were made durable together, as JSON texts, oldest key first. */
export interface SpoolEntry {
  readonly key: number;
  /** When the first of them was received. */
  readonly receivedAtMs: number;
  readonly lines: readonly string[];
}

/** How much one batch may hold; a single entry is never split. */
export interface BatchLimits {
  readonly maxRows: number;
  readonly maxBytes: number;
}

/** Where accepted rows wait, on disk, until the columnar store has them. One process a directory. */
export interface Spool {
  /** Stores rows, each without a line break; resolves once they are synced to disk, together with all that came at the same time. Rejects on a full disk. */
  append(receivedAtMs: number, lines: readonly string[]): Promise<void>;
  /** The oldest entries, as many as one batch may hold. */
  oldest(limits: BatchLimits): readonly SpoolEntry[];
  /** Forgets entries that were stored elsewhere, or whose rows were set aside. */
  remove(entries: readonly SpoolEntry[]): Promise<void>;
  /** Keeps a row that the columnar store will never take, with the reason; the same row only once. */
  setAside(line: string, reason: string): Promise<void>;
  /** Rows that are set aside, of this and earlier processes. */
  setAsideRows(): number;
  /** When the oldest waiting row was received, epoch milliseconds; undefined when none waits. */
  oldestReceivedAtMs(): number | undefined;
  /** Rows that wait. */
  pendingRows(): number;
  /** Disk space that waiting rows take. */
  pendingBytes(): number;
  /** Waits for writes that are under way. */
  close(): Promise<void>;
}

/** A waiting entry as it is stored: when it was received, its rows a line each, and how many. Earlier versions stored a list. */
type Stored =
  | readonly [receivedAtMs: number, text: string, rows: number]
  | readonly [receivedAtMs: number, lines: readonly string[]];

const LAST_REMOVED = 'last-removed-key';

/** Opens the spool in a directory, with whatever an earlier process left in it. */
export const openSpool = (path: string): Spool => {
  // Without overlapping syncs a write's promise means that it is on disk, not only visible.
  const root = open({ path, overlappingSync: false, eventTurnBatching: false, maxDbs: 3 });
  const queue: Database<Stored, number> = root.openDB({ name: 'queue' });
  const refused: Database<{ line: string; reason: string }, string> = root.openDB({ name: 'refused' });
  const meta: Database<number, string> = root.openDB({ name: 'meta' });
  let nextKey = Math.max(lastKey(queue), meta.get(LAST_REMOVED) ?? 0) + 1;
  const waiting = readWaiting(queue);
  let pendingRows = [...waiting.values()].reduce((sum, { rows }) => sum + rows, 0);

  const underWay = new Set<Promise<void>>();

  const tracked = (write: Promise<void>): Promise<void> => {
    underWay.add(write);
    const forget = () => underWay.delete(write);
    write.then(forget, forget);
    return write;
  };

  const append = createGroupCommit(async ({ receivedAtMs, lines }: Pick<Group, 'lines' | 'receivedAtMs'>) => {
    const key = nextKey++;
    waiting.set(key, { receivedAtMs, rows: lines.length });
    try {
      await committed(queue.put(key, [receivedAtMs, lines.join('\n'), lines.length]));
    } catch (thrown) {
      waiting.delete(key);
      throw thrown;
    }
    pendingRows += lines.length;
  });

  const remove = async (entries: readonly SpoolEntry[]) => {
    const last = entries.at(-1);
    if (last === undefined) return;
    await committed(
      root.transaction(() => {
        for (const { key } of entries) queue.remove(key);
        meta.put(LAST_REMOVED, last.key);
      }),
    );
    for (const { key, lines } of entries) {
      waiting.delete(key);
      pendingRows -= lines.length;
    }
    // LMDB gives pages out again from the second transaction after the one that freed them. On a full disk no append gets to be
    // the first, so this small one is; it does not matter that it changes nothing.
    await committed(meta.put(LAST_REMOVED, last.key));
  };

  return {
    append: (receivedAtMs, lines) => tracked(append(receivedAtMs, lines)),
    oldest: (limits) => {
      // A snapshot from before the last commit could show an empty queue to a writer that then sleeps.
      queue.resetReadTxn();
      return takeBatch(queue, limits);
    },
    remove: (entries) => tracked(remove(entries)),
    setAside: (line, reason) =>
      tracked(committed(refused.put(createHash('sha256').update(line).digest('hex'), { line, reason }))),
    setAsideRows: () => refused.getCount(),
    oldestReceivedAtMs: () => firstOf(waiting.values())?.receivedAtMs,
    pendingRows: () => pendingRows,
    pendingBytes: () => pendingBytes(queue),
    close: async () => {
      // LMDB would throw out of a callback of its own, which ends the process.
      await Promise.allSettled(underWay);
      await root.close();
    },
  };
};

/**
 * Waits for a write. LMDB's cause of a failed one is a promise of its own that rejects as well: left alone, it would end the
 * process when the disk is full.
 */
const committed = async (write: Promise<unknown>): Promise<void> => {
  try {
    await write;
  } catch (thrown) {
    const cause = await causeOf(thrown);
    throw new Error('The spool could not be written.', { cause });
  }
};

const causeOf = (thrown: unknown): Promise<unknown> =>
  Promise.resolve(thrown instanceof Error && 'commitError' in thrown ? thrown.commitError : thrown).catch(
    (cause: unknown) => cause,
  );

const takeBatch = (queue: Database<Stored, number>, { maxRows, maxBytes }: BatchLimits): readonly SpoolEntry[] => {
  const batch: SpoolEntry[] = [];
  let rows = 0;
  let bytes = 0;
  for (const { key, value } of queue.getRange({ limit: maxRows })) {
    const [receivedAtMs] = value;
    const lines = linesOf(value);
    rows += lines.length;
    bytes += lines.reduce((sum, line) => sum + line.length, 0);
    if (batch.length > 0 && (rows > maxRows || bytes > maxBytes)) break;
    batch.push({ key, receivedAtMs, lines });
  }
  return batch;
};

const linesOf = ([, stored]: Stored): readonly string[] => (typeof stored === 'string' ? stored.split('\n') : stored);

const firstOf = <Value>(values: Iterable<Value>): Value | undefined => {
  for (const value of values) return value;
  return undefined;
};

const lastKey = (queue: Database<Stored, number>): number =>
  [...queue.getRange({ limit: 1, reverse: true })][0]?.key ?? 0;

/** What is to be known of waiting entries without reading them again, by key, oldest first. */
const readWaiting = (queue: Database<Stored, number>) => {
  const waiting = new Map<number, { readonly receivedAtMs: number; readonly rows: number }>();
  for (const { key, value } of queue.getRange()) {
    const [receivedAtMs, stored, rows] = value;
    waiting.set(key, { receivedAtMs, rows: rows ?? stored.length });
  }
  return waiting;
};

interface LmdbStatistics {
  readonly pageSize: number;
  readonly treeBranchPageCount: number;
  readonly treeLeafPageCount: number;
  readonly overflowPages: number;
}

const pendingBytes = (queue: Database<Stored, number>): number => {
  const { pageSize, ...pages } = queue.getStats() as LmdbStatistics;
  return pageSize * (pages.treeBranchPageCount + pages.treeLeafPageCount + pages.overflowPages);
};
