/** Runs an action when one of the places is free, first come, first served. */
export type Semaphore = <T>(action: () => Promise<T>) => Promise<T>;

/** Lets so many actions run at once. A columnar engine gives each query all cores; many at once only slow each other down. */
export const createSemaphore = (places: number): Semaphore => {
  let free = places;
  const waiting: (() => void)[] = [];
  const enter = async () => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  // A place goes straight to the next in line, so that no newcomer slips in between.
  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };
  return async (action) => {
    await enter();
    try {
      return await action();
    } finally {
      leave();
    }
  };
};
