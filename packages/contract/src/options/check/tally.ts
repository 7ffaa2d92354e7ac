/** A list that keeps the first of what it is given and counts the rest. */
export interface Tally<Item> {
  readonly items: readonly Item[];
  readonly more: number;
  /** @param make called only where there is room for what it makes. */
  readonly add: (make: () => Item) => void;
}

/** Creates a tally with room for so many. */
export function createTally<Item>(room: number): Tally<Item> {
  const items: Item[] = [];
  let more = 0;
  return {
    items,
    get more() {
      return more;
    },
    add(make) {
      if (items.length < room) items.push(make());
      else more += 1;
    },
  };
}
