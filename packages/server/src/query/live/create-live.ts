import type { Environment, LiveNumbers } from '@playhead/contract/api';
import type { Answer } from '../ask.ts';

/** Told of the numbers as they are asked for, or why they could not be had this time. */
export type LiveListener = (answer: Answer<LiveNumbers>) => void;

/** Numbers that go on: however many listen to an account, the store is asked once for all of them. */
export interface Live {
  /** The numbers of this moment. */
  readonly current: (accountId: number, environment: Environment) => Promise<Answer<LiveNumbers>>;
  /** Tells the listener now and every few seconds, until the function that comes back is called. */
  readonly subscribe: (accountId: number, environment: Environment, listener: LiveListener) => () => void;
}

interface LiveParts {
  readonly current: Live['current'];
  /** Pause between two looks, milliseconds. */
  readonly intervalMs?: number | undefined;
}

const INTERVAL_MS = 3000;

const BROKEN = { ok: false, reason: 'away', details: 'The numbers could not be had; they are tried again.' } as const;

/** Asks for the numbers of each account that somebody listens to, one look after the other. */
export const createLive = ({ current, intervalMs = INTERVAL_MS }: LiveParts): Live => {
  const watches = new Map<string, Watch>();
  return {
    current,
    subscribe: (accountId, environment, listener) => {
      const key = `${accountId} ${environment}`;
      const watch = watches.get(key) ?? createWatch(() => current(accountId, environment), intervalMs);
      watches.set(key, watch);
      const leave = watch.join(listener);
      return () => {
        leave();
        if (watch.isEmpty() && watches.get(key) === watch) watches.delete(key);
      };
    },
  };
};

type Watch = ReturnType<typeof createWatch>;

/** Looks as long as somebody listens. */
const createWatch = (look: () => Promise<Answer<LiveNumbers>>, intervalMs: number) => {
  const listeners = new Set<LiveListener>();
  let latest: Answer<LiveNumbers> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isLooking = false;

  const turn = async () => {
    isLooking = true;
    latest = await look().catch(() => BROKEN);
    isLooking = false;
    for (const listener of [...listeners]) listener(latest);
    if (listeners.size > 0) timer = setTimeout(turn, intervalMs).unref();
  };

  return {
    isEmpty: () => listeners.size === 0,
    join: (listener: LiveListener) => {
      // An object of its own, so that a function that listens twice leaves once at a time.
      const own: LiveListener = (answer) => listener(answer);
      listeners.add(own);
      if (latest) own(latest);
      if (listeners.size === 1 && !isLooking) void turn();
      return () => {
        listeners.delete(own);
        if (listeners.size === 0) clearTimeout(timer);
      };
    },
  };
};
