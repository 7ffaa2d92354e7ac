/** The end of one try: the caller's, or that of its time. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Whether it was the time that ended it. */
  readonly isOver: () => boolean;
  /** To be called when the try has ended, lest the timer and the listeners stay. */
  readonly clear: () => void;
}

/**
 * Joins signals and a limit of time.
 *
 * @param timeoutMs `Infinity` for no end.
 */
export function startDeadline(given: readonly (AbortSignal | undefined)[], timeoutMs: number): Deadline {
  const signals = given.filter((signal) => signal !== undefined);
  const controller = new AbortController();
  let isOver = false;
  const abort = () => controller.abort(signals.find(({ aborted }) => aborted)?.reason);
  const timer = Number.isFinite(timeoutMs) ? setTimeout(end, timeoutMs) : undefined;
  function end() {
    isOver = true;
    controller.abort();
  }
  for (const signal of signals) signal.addEventListener('abort', abort);
  if (signals.some(({ aborted }) => aborted)) abort();
  return {
    signal: controller.signal,
    isOver: () => isOver,
    clear() {
      clearTimeout(timer);
      for (const signal of signals) signal.removeEventListener('abort', abort);
    },
  };
}
