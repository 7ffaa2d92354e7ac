import type { Clock } from '../clock.ts';

/** A clock that moves only when told to. For tests. */
export interface FakeClock extends Clock {
  /** Lets `ms` pass, running what falls due on the way, in order. */
  readonly pass: (ms: number) => void;
  /** Lets `ms` pass on both clocks without running anything, as when the device sleeps. */
  readonly sleep: (ms: number) => void;
  /** Delays of what is waiting, in ms from now. */
  readonly waiting: () => number[];
}

/** Starts at an ordinary moment; `random` is always 0.5, which for ± jitter means none. */
export const createFakeClock = (wallStartMs = Date.UTC(2026, 0, 1)): FakeClock => {
  let nowMs = 1000;
  let timers: { readonly atMs: number; readonly run: () => void }[] = [];
  const runNext = (untilMs: number): boolean => {
    const [next] = timers.toSorted((a, b) => a.atMs - b.atMs);
    if (!next || next.atMs > untilMs) return false;
    timers = timers.filter((timer) => timer !== next);
    nowMs = Math.max(nowMs, next.atMs);
    next.run();
    return true;
  };
  return {
    monotonicMs: () => nowMs,
    wallMs: () => wallStartMs + nowMs,
    random: () => 0.5,
    after: (delayMs, run) => {
      const timer = { atMs: nowMs + delayMs, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    pass: (ms) => {
      const untilMs = nowMs + ms;
      while (runNext(untilMs));
      nowMs = untilMs;
    },
    sleep: (ms) => {
      nowMs += ms;
    },
    waiting: () => timers.map((timer) => timer.atMs - nowMs),
  };
};
