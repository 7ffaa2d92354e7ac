/** Makes addresses of the public internet, a seventh of them IPv6, as the network hands them to viewers: without order. */
export function createAddresses(seed = 1): () => string {
  let state = seed;
  // Numerical Recipes' linear congruential generator: the same addresses at each run.
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return () =>
    random(7) === 0
      ? `2${'4600'.at(random(3))}0${random(10)}:${random(9999)}:${random(9999)}::${random(9999)}`
      : `${11 + random(212)}.${random(256)}.${random(256)}.${1 + random(254)}`;
}
