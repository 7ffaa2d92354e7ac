import { guarded } from './guard.ts';

/** Time and chance, as everything here sees them; a test gives its own. */
export interface Clock {
  /** Milliseconds on a clock that only goes forward; the one for durations. */
  readonly monotonicMs: () => number;
  /** Epoch milliseconds as the machine believes them. */
  readonly wallMs: () => number;
  /** A number in [0, 1). */
  readonly random: () => number;
  /** Calls `run` once after `delayMs`; the result cancels it. */
  readonly after: (delayMs: number, run: () => void) => () => void;
}

/** The machine's clock. Reads globals when called, never at import. */
export const systemClock: Clock = {
  monotonicMs: () => performance.now(),
  wallMs: () => Date.now(),
  random: () => Math.random(),
  after: (delayMs, run) => {
    const timer = setTimeout(guarded(run), delayMs);
    return () => clearTimeout(timer);
  },
};
