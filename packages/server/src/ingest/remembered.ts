/**
 * Reads something costly at most once in a while.
 *
 * @param forMs how long a reading holds on the clock `now`, epoch milliseconds.
 */
export const remembered = <Value>(
  read: () => Value,
  { forMs, now }: { forMs: number; now: () => number },
): (() => Value) => {
  let last: { readonly value: Value; readonly readAtMs: number } | undefined;
  return () => {
    const nowMs = now();
    // A clock that was set back must not keep a reading for hours.
    if (last === undefined || Math.abs(nowMs - last.readAtMs) >= forMs) last = { value: read(), readAtMs: nowMs };
    return last.value;
  };
};
