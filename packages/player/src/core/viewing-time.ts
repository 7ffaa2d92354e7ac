/** How long someone has watched: content time that passed while playing, seeks left out. */
export interface ViewingTime {
  readonly totalSeconds: number;
  readonly lastSeconds: number | undefined;
}

/** Nothing watched yet. */
export const NOTHING_WATCHED: ViewingTime = { totalSeconds: 0, lastSeconds: undefined };

/** Media elements report their time at least every 250 ms (HTML standard); a longer step, at double speed or so, is a jump. */
const LONGEST_STEP_SECONDS = 2;

/**
 * Adds what passed since the last report.
 *
 * @param isPlaying false while paused or seeking: the time is remembered and not counted.
 */
export function watch(before: ViewingTime, currentSeconds: number, isPlaying: boolean): ViewingTime {
  const step = currentSeconds - (before.lastSeconds ?? currentSeconds);
  const counts = isPlaying && step > 0 && step <= LONGEST_STEP_SECONDS;
  return { totalSeconds: before.totalSeconds + (counts ? step : 0), lastSeconds: currentSeconds };
}
