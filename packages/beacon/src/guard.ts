/**
 * Runs `run`; what it throws is dropped and `undefined` comes back. Telemetry has nobody to tell: an exception of ours in the
 * page's event loop would be the page's bug report.
 */
export const attempt = <T>(run: () => T): T | undefined => {
  try {
    return run();
  } catch {
    return undefined;
  }
};

/** `run`, made safe to hand to the page as a listener or callback. */
export const guarded =
  <A extends unknown[]>(run: (...args: A) => void) =>
  (...args: A): void => {
    attempt(() => run(...args));
  };
