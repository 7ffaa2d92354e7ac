/** A map that forgets what was not asked for the longest. */
export interface LruCache<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  readonly size: number;
}

/** @param capacity entries that are kept at most. */
export function createLruCache<Value>(capacity: number): LruCache<Value> {
  // A Map iterates in the order of insertion: putting an entry in again moves it to the young end.
  const entries = new Map<string, Value>();
  return {
    get(key) {
      const value = entries.get(key);
      if (value === undefined) return undefined;
      entries.delete(key);
      entries.set(key, value);
      return value;
    },
    set(key, value) {
      entries.delete(key);
      entries.set(key, value);
      for (const oldest of entries.keys()) {
        if (entries.size <= capacity) break;
        entries.delete(oldest);
      }
    },
    get size() {
      return entries.size;
    },
  };
}
