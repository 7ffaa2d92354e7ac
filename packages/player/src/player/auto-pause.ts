/**
 * Pauses while the tab is hidden and goes on when it is back, on computers: a phone pauses by itself, and hides the tab
 * for a glance at a message.
 *
 * @param isWanted asked each time, since options can change.
 */
export function pauseWhileHidden(media: HTMLMediaElement, isWanted: () => boolean, signal: AbortSignal): void {
  let pausedHere = false;
  const follow = () => {
    if (document.hidden && isWanted() && !media.paused && !isPhone()) {
      pausedHere = true;
      media.pause();
    } else if (!document.hidden && pausedHere) {
      pausedHere = false;
      void media.play().catch(() => undefined);
    }
  };
  document.addEventListener('visibilitychange', follow, { signal });
}

const isPhone = () => matchMedia('(hover: none) and (pointer: coarse)').matches;
