/** Called with what is now, and what was before. */
export type Subscriber<State> = (state: State, before: State) => void;

/** One value that parts of the player read and follow. */
export interface Store<State> {
  readonly get: () => State;
  /** Merges a change; followers hear of it only if a field really differs (`Object.is`). */
  readonly patch: (change: Partial<State>) => void;
  /** @returns a function that ends the subscription. */
  readonly subscribe: (subscriber: Subscriber<State>) => () => void;
}

/**
 * Creates a store.
 *
 * @param initial the first value.
 */
export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial;
  const subscribers = new Set<Subscriber<State>>();
  return {
    get: () => state,
    patch(change) {
      const before = state;
      const next = { ...before, ...change };
      if (isSame(before, next)) return;
      state = next;
      for (const subscriber of [...subscribers]) subscriber(next, before);
    },
    subscribe(subscriber) {
      subscribers.add(subscriber);
      return () => subscribers.delete(subscriber);
    },
  };
}

function isSame<State extends object>(one: State, other: State): boolean {
  return (Object.keys(other) as (keyof State)[]).every((key) => Object.is(one[key], other[key]));
}
