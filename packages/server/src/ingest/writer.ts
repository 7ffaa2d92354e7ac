import { randomUUID } from 'node:crypto';
import { BEAT, type ColumnarStore } from '../store/columnar/index.ts';
import { insertOrSetAside, type RefusedRow } from './insert-or-set-aside.ts';
import type { Log } from './log.ts';
import { createPauses } from './pauses.ts';
import type { Spool, SpoolEntry } from './spool.ts';

/** What the writer works with, and its pace. */
export interface WriterParts {
  readonly spool: Spool;
  readonly columnar: Pick<ColumnarStore, 'insertLines'>;
  readonly log: Log;
  /** How long rows are gathered before they are written, twice as long under load; 1 s. */
  readonly gatherMs?: number;
  /** The longest pause between attempts while the store is away; 30 s. */
  readonly maxRetryMs?: number;
}

/** Moves rows from the spool into the columnar store, oldest first, for as long as it takes. */
export interface Writer {
  /** Says that there are rows to write. */
  wake(): void;
  /** Stops gathering; resolves when nothing waits any more. */
  drain(): Promise<void>;
  /** Writes what it can within the time limit, then stops for good. What is left stays in the spool. */
  close(limitMs: number): Promise<void>;
  /** Rows written, and rows set aside because the store will never take them, since the start. */
  stats(): { readonly written: number; readonly refused: number };
}

const BATCH = { maxRows: 20_000, maxBytes: 16 * 1024 * 1024 };
const MANY_ROWS = 1000;
const FIRST_RETRY_MS = 250;

/** Starts the writer. A row leaves the spool only when the store has confirmed it, or when it is set aside. */
export const createWriter = (parts: WriterParts): Writer => {
  const { spool, columnar, log, gatherMs = 1000, maxRetryMs = 30_000 } = parts;
  const pauses = createPauses();
  // Batches of different lives of the process must never be taken for the same one.
  const life = randomUUID();
  const counts = { written: 0, refused: 0 };
  let isStopped = false;
  let failures = 0;
  let drainers: (() => void)[] = [];

  const write = async (entries: readonly SpoolEntry[]) => {
    const lines = entries.flatMap((entry) => entry.lines);
    const token = `${life}-${entries[0]?.key}-${entries.at(-1)?.key}`;
    const refused = await insertOrSetAside(columnar, BEAT.name, lines, token);
    // After the end of close() the spool may be closed; the batch will come again.
    if (isStopped) return;
    await setAside(refused);
    await spool.remove(entries);
    counts.written += lines.length - refused.length;
    counts.refused += refused.length;
  };

  const setAside = async (rows: readonly RefusedRow[]) => {
    for (const { line, reason } of rows) {
      await spool.setAside(line, reason);
      log.error({ reason }, 'The columnar store cannot hold an accepted beat; it is kept in the spool, set aside.');
    }
  };

  const rest = async (entries: readonly SpoolEntry[]) => {
    if (entries.length === 0) {
      settleDrainers();
      await pauses.sleep();
    }
    const rows = entries.reduce((sum, { lines }) => sum + lines.length, 0);
    const isHurried = isStopped || drainers.length > 0 || rows >= BATCH.maxRows / 2;
    // Fewer, larger batches: an insert makes some sixty files, which costs the same for one row and for a thousand.
    if (!isHurried) await pauses.pause(rows > MANY_ROWS ? gatherMs * 2 : gatherMs);
  };

  const settleDrainers = () => {
    for (const settle of drainers) settle();
    drainers = [];
  };

  const step = async () => {
    try {
      const entries = spool.oldest(BATCH);
      if (entries.length > 0) await write(entries);
      failures = 0;
      if (!isStopped) await rest(entries);
    } catch (thrown) {
      if (isStopped) return;
      failures += 1;
      log.warn({ err: thrown, failures }, 'The columnar store does not take beats; they wait in the spool.');
      await pauses.pause(Math.min(FIRST_RETRY_MS * 2 ** (failures - 1), maxRetryMs));
    }
  };

  const run = async () => {
    while (!isStopped) await step();
  };
  const running = run();

  const drain = () =>
    new Promise<void>((settle) => {
      drainers.push(settle);
      pauses.end();
    });

  const stop = async () => {
    isStopped = true;
    pauses.end();
    await running;
    settleDrainers();
  };

  return {
    wake: pauses.wake,
    drain,
    close: async (limitMs) => {
      let timer: NodeJS.Timeout | undefined;
      const limit = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, limitMs);
      });
      if (!isStopped) await Promise.race([drain(), limit]);
      await Promise.race([stop(), limit]);
      clearTimeout(timer);
    },
    stats: () => ({ ...counts }),
  };
};
