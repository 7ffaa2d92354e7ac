/**
 * What the scores and the share of good views rest on: the one place for thresholds and weights. Whoever changes any of it raises
 * `version`, since scores of two versions cannot be compared.
 */
export const SCORE_RULES = {
  version: 1,
  /** Who leaves sooner has not waited: no score, and no exit that counts. */
  patienceMs: 1000,
  /** Parts of the playback score; where a view has no such part, the others take its weight. */
  weights: { smoothness: 0.45, startup: 0.35, quality: 0.2 },
  /** What all of has to hold for a good view; of the bit rate only where it is known. */
  goodView: {
    startupMs: 4000,
    rebufferFraction: 0.01,
    bitrateBps: { pc: 1_000_000, mobile: 500_000 },
  },
} as const;
