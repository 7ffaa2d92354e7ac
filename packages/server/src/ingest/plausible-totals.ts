import type { Beat } from '@playhead/contract/beats';

/** What was wrong with a beat's totals, one bit each; stored as `quality_flags`, so that such views can be told apart. */
export const QUALITY_FLAGS = {
  watchedTooLong: 1,
  playedTooLong: 2,
  stalledTooLong: 4,
  seekTooLong: 8,
  startupTooLong: 16,
} as const;

/** Clocks of a page differ a little from each other. */
const TOLERANCE_MS = 2000;

/** The fastest that browsers play. A sender that counts media time instead of time stays below this. */
const FASTEST_RATE = 16;

type Totals = Pick<Beat, 'atMs' | 'playedMs' | 'watchedMs' | 'stalledMs' | 'rebufferMs' | 'seekMs' | 'startupMs'>;

/**
 * Limits totals to what can be: no one watches longer than the view has lasted, or stalls, seeks and starts longer than they
 * watched. The outcome depends on this beat alone, so that repeating and reordering beats still change nothing.
 */
export const plausibleTotals = <T extends Totals>(beat: T): { readonly beat: T; readonly flags: number } => {
  const watchedMs = Math.min(beat.watchedMs, beat.atMs + TOLERANCE_MS);
  const longest: Longest = {
    watchedMs,
    playedMs: beat.atMs * FASTEST_RATE + TOLERANCE_MS,
    stalledMs: watchedMs,
    rebufferMs: watchedMs,
    seekMs: watchedMs,
    startupMs: beat.atMs + TOLERANCE_MS,
  };
  const flags = flagsOf(beat, longest);
  return flags === 0 ? { beat, flags } : { beat: { ...beat, ...limited(beat, longest) }, flags };
};

type Longest = Omit<Required<Totals>, 'atMs'>;

const flagsOf = (beat: Totals, longest: Longest): number => {
  const { watchedMs, playedMs, stalledMs = 0, rebufferMs = 0, seekMs = 0, startupMs = 0 } = beat;
  const stalled = Math.max(stalledMs, rebufferMs);
  return (
    (watchedMs > longest.watchedMs ? QUALITY_FLAGS.watchedTooLong : 0) |
    (playedMs > longest.playedMs ? QUALITY_FLAGS.playedTooLong : 0) |
    (stalled > longest.stalledMs + TOLERANCE_MS ? QUALITY_FLAGS.stalledTooLong : 0) |
    (seekMs > longest.seekMs + TOLERANCE_MS ? QUALITY_FLAGS.seekTooLong : 0) |
    (startupMs > longest.startupMs ? QUALITY_FLAGS.startupTooLong : 0)
  );
};

/** Totals that the beat does not tell stay untold. */
const limited = (beat: Totals, longest: Longest): Partial<Totals> => ({
  watchedMs: longest.watchedMs,
  playedMs: Math.min(beat.playedMs, longest.playedMs),
  ...atMost('stalledMs', beat, longest),
  ...atMost('rebufferMs', beat, longest),
  ...atMost('seekMs', beat, longest),
  ...atMost('startupMs', beat, longest),
});

const atMost = (name: keyof Longest, beat: Totals, longest: Longest): Partial<Totals> => {
  const value = beat[name];
  return value === undefined ? {} : { [name]: Math.min(value, longest[name]) };
};
