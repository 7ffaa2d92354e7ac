import { DAY_MS, dayOf, REACH_DAYS } from './day.ts';
import { dueDays } from './due-days.ts';
import { type RollingStore, rollDay } from './roll-day.ts';

/** What upkeep works with. */
export interface UpkeepParts {
  readonly columnar: RollingStore;
  readonly now: () => number;
  readonly log: { readonly warn: (details: object, message: string) => void };
  /** How long views and their beats are kept. */
  readonly retention: { readonly beatDays: number; readonly viewDays: number };
  /** Lets one process at a time do it, where there are several; resolves without having done it where another is at it. */
  readonly exclusively?: (action: () => Promise<void>) => Promise<void>;
  /** Time between two runs; 2 minutes. */
  readonly everyMs?: number;
}

/** What keeps rollups up to date. */
export interface Upkeep {
  /** Rolls every day that is due, the newest first, and tells which. A day that fails is left for the next run, and the others go on. */
  runOnce(): Promise<readonly string[]>;
  /** Rolls today, yesterday and what is due now, and again and again what is due; a run begins when the one before it has long ended. */
  start(): void;
  /** Ends after the table that is being replaced; the day stays due. */
  stop(): Promise<void>;
}

const EVERY_MS = 120_000;

/** Keeps rollups up to date with the views. A run that is cut off anywhere leaves its days due. */
export const createUpkeep = (parts: UpkeepParts): Upkeep => {
  const { log, exclusively = (action) => action(), everyMs = EVERY_MS } = parts;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<unknown> = Promise.resolve();

  const run = async (more: readonly string[]) => {
    const rolled: string[] = [];
    await exclusively(async () => {
      for (const day of new Set([...more, ...(await dueDays(parts.columnar, oldestDay(parts)))])) {
        if (isStopped) break;
        if (await rollOrLog(parts, day, () => isStopped)) rolled.push(day);
      }
    });
    return rolled;
  };
  const runAgain = (more: readonly string[] = []) => {
    running = run(more)
      .catch((error: unknown) => log.warn({ err: error }, 'rollups cannot be brought up to date; trying again'))
      .finally(() => {
        if (!isStopped) timer = setTimeout(() => runAgain(), everyMs).unref();
      });
  };
  return {
    runOnce: () => run([]),
    // Which days were touched last, a power failure may have taken.
    start: () => runAgain([dayOf(parts.now()), dayOf(parts.now() - DAY_MS)]),
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
};

/** The oldest day all of whose views are still there. What is kept of days before it is the last that was known. */
const oldestDay = ({ now, retention }: UpkeepParts) => dayOf(now() - (retention.viewDays - REACH_DAYS - 1) * DAY_MS);

/** Whether all beats of the views that count on a day are still there. */
export const hasBeats = (day: string, nowMs: number, beatDays: number): boolean =>
  day >= dayOf(nowMs - (beatDays - REACH_DAYS - 1) * DAY_MS);

const rollOrLog = async (
  { columnar, now, retention, log }: UpkeepParts,
  day: string,
  isStopped: () => boolean,
): Promise<boolean> => {
  try {
    return await rollDay(columnar, day, hasBeats(day, now(), retention.beatDays), isStopped);
  } catch (error) {
    log.warn({ err: error, day }, 'a day could not be rolled; trying again');
    return false;
  }
};
