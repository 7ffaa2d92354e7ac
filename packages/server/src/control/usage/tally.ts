/** Requests of one day under one name. */
export interface Tally {
  readonly accountId: number;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly name: string;
  readonly requests: number;
}

/** Requests that are counted and not yet stored. */
export interface Tallies {
  add(tally: Tally): void;
  /** Requests of an account in a month, `YYYY-MM`. */
  total(accountId: number, month: string): number;
  /** All of them, in an order that is the same everywhere: so that processes which store theirs at once cannot lock each other out. */
  list(): readonly Tally[];
  readonly isEmpty: boolean;
}

/** Counts in memory. */
export function createTallies(): Tallies {
  const tallies = new Map<string, Tally>();
  return {
    add: (tally) => {
      const key = keyOf(tally);
      tallies.set(key, { ...tally, requests: (tallies.get(key)?.requests ?? 0) + tally.requests });
    },
    total: (accountId, month) => {
      let requests = 0;
      for (const tally of tallies.values()) {
        if (tally.accountId === accountId && tally.day.startsWith(month)) requests += tally.requests;
      }
      return requests;
    },
    list: () => [...tallies].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, tally]) => tally),
    get isEmpty() {
      return tallies.size === 0;
    },
  };
}

const keyOf = ({ accountId, day, name }: Tally) => `${accountId} ${day} ${name}`;
