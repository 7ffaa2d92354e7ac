/** How many requests each key has under way. */
export interface InFlight {
  /** Enters one. @returns what to call when it is over, as often as one likes; undefined where there are too many already. */
  enter(key: string): (() => void) | undefined;
}

/** @param most requests at a time of one key. */
export function createInFlight(most: number): InFlight {
  const counts = new Map<string, number>();
  const leave = (key: string) => {
    const left = (counts.get(key) ?? 0) - 1;
    if (left > 0) counts.set(key, left);
    else counts.delete(key);
  };
  return {
    enter: (key) => {
      const count = counts.get(key) ?? 0;
      if (count >= most) return undefined;
      counts.set(key, count + 1);
      let isOver = false;
      return () => {
        if (!isOver) leave(key);
        isOver = true;
      };
    },
  };
}
