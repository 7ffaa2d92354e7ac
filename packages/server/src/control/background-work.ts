/** Small writes that no answer waits for. */
export interface BackgroundWork {
  /**
   * Begins some work. Where it fails it is dropped without a word: nothing rests on it, and whatever else asks the store then
   * fails too and says so.
   */
  readonly start: (work: () => Promise<void>) => void;
  /** Waits for all that has begun. */
  readonly settle: () => Promise<void>;
}

/** Creates a place for work that no answer waits for. */
export function createBackgroundWork(): BackgroundWork {
  const running = new Set<Promise<void>>();
  return {
    start(work) {
      const done: Promise<void> = work()
        .catch(() => {})
        .finally(() => running.delete(done));
      running.add(done);
    },
    settle: async () => void (await Promise.all(running)),
  };
}
