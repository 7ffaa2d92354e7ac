/** Chance that repeats itself: the same seed makes the same choices. */
export interface Dice {
  /** 0 to 1, exclusive. */
  fraction(): number;
  /** Whole, from 0, below `end`. */
  below(end: number): number;
  /** Whether something happens that happens so often, 0 to 1. */
  chance(probability: number): boolean;
  pick<const Value>(values: readonly Value[]): Value;
}

/** mulberry32: small, and good enough to choose among requests. */
export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  const fraction = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(fraction() * end);
  return {
    fraction,
    below,
    chance: (probability) => fraction() < probability,
    pick: (values) => {
      const value = values[below(values.length)];
      if (value === undefined && values.length === 0) throw new Error('There is nothing to pick from.');
      return value as (typeof values)[number];
    },
  };
}
