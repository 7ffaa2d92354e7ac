import type { UsageReport } from '@playhead/contract/api';
import type { Actor } from '../actor.ts';
import type { ControlContext } from '../control-context.ts';
import { createBeatUsage } from './beat-usage.ts';
import { dayOf, monthOf } from './months.ts';
import { toReport } from './report.ts';
import { readTallies, readTotal, storeTallies } from './store-tallies.ts';
import { createTallies } from './tally.ts';

/** What is counted is stored this much later at most; so much is lost where the process is killed. */
export const STORE_AFTER_MS = 5000;

/** So late can what other processes counted be seen here. */
const REMEMBERED_MS = 5000;
const REMEMBERED_ACCOUNTS = 10_000;

/**
 * How much accounts use the API. Counting costs no query: counts are kept in memory and added to the stored ones every few seconds, and
 * when the server closes.
 */
export function createUsage(context: ControlContext) {
  const { db, now, log } = context;
  const totals = new Map<number, { readonly month: string; readonly requests: number; readonly untilMs: number }>();
  const beats = createBeatUsage(context);
  let counted = createTallies();
  /** On their way to the store: counted there or here, never in both. */
  let leaving = createTallies();
  let timer: NodeJS.Timeout | undefined;
  let line: Promise<unknown> = Promise.resolve();

  /** One after the other: a total that is read while counts are being stored would have them twice, or not at all. */
  function inLine<Value>(action: () => Promise<Value>): Promise<Value> {
    const done = line.then(action);
    line = done.catch(() => {});
    return done;
  }

  const flush = () =>
    inLine(async () => {
      clearTimeout(timer);
      timer = undefined;
      if (counted.isEmpty) return;
      leaving = counted;
      counted = createTallies();
      try {
        await storeTallies(db, leaving.list());
        for (const { accountId } of leaving.list()) totals.delete(accountId);
      } catch (error) {
        for (const tally of leaving.list()) counted.add(tally);
        schedule();
        throw error;
      } finally {
        leaving = createTallies();
      }
    });

  function schedule(): void {
    timer ??= setTimeout(() => {
      flush().catch((error: unknown) => log?.warn({ reason: String(error) }, 'counts of requests wait to be stored'));
    }, STORE_AFTER_MS).unref();
  }

  async function storedTotal(accountId: number, month: string): Promise<number> {
    const known = totals.get(accountId);
    if (known && known.month === month && now() < known.untilMs) return known.requests;
    return inLine(async () => {
      const requests = await readTotal(db, accountId, month);
      if (totals.size >= REMEMBERED_ACCOUNTS) totals.clear();
      totals.set(accountId, { month, requests, untilMs: now() + REMEMBERED_MS });
      return requests;
    });
  }

  return {
    /** Counts a request under the name that it was made in. */
    count: ({ accountId, name }: Actor): void => {
      counted.add({ accountId, name, day: dayOf(now()), requests: 1 });
      schedule();
    },

    /** Requests of the account in this month, those of other processes as far as they have stored them. */
    async ofMonth(accountId: number): Promise<number> {
      const month = monthOf(now());
      const stored = await storedTotal(accountId, month);
      return stored + counted.total(accountId, month) + leaving.total(accountId, month);
    },

    /** What the account used in the last months. */
    async report({ accountId }: Actor, months: number): Promise<Omit<UsageReport, 'quota'>> {
      await flush();
      return toReport(now(), months, {
        readRequests: (fromMonth) => readTallies(db, accountId, fromMonth),
        readBeats: (fromMonth) => beats.since(accountId, fromMonth),
      });
    },

    /** Writing down how many beats a day brought. */
    beats,

    /** Stores what is counted. @throws where it cannot be stored; it stays counted. */
    flush,
  };
}
