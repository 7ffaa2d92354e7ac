/** Waits of a loop that others may cut short. */
export interface Pauses {
  /** Waits so long, or until {@link Pauses.end}. */
  pause(ms: number): Promise<void>;
  /** Waits for {@link Pauses.wake} or {@link Pauses.end}. */
  sleep(): Promise<void>;
  /** Ends a sleep, but no pause. */
  wake(): void;
  /** Ends either. */
  end(): void;
}

/** Makes the waits of one loop; it is in one of them at most. */
export const createPauses = (): Pauses => {
  let finish: (() => void) | undefined;
  let isAsleep = false;
  const wait = async (ms: number | undefined) => {
    isAsleep = ms === undefined;
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      finish = resolve;
      if (ms !== undefined) timer = setTimeout(resolve, ms);
    });
    clearTimeout(timer);
    finish = undefined;
    isAsleep = false;
  };
  return {
    pause: (ms) => wait(ms),
    sleep: () => wait(undefined),
    wake: () => {
      if (isAsleep) finish?.();
    },
    end: () => finish?.(),
  };
};
