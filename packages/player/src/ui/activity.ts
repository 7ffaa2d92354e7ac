import type { Player } from '../player/player.ts';

/** Whether the controls are to be seen. */
export interface Activity {
  readonly isActive: () => boolean;
  /** The viewer did something: show the controls, and hide them some time later. */
  readonly touch: () => void;
  /** Hides the controls at once, unless something keeps them. */
  readonly rest: () => void;
  /** Keeps the controls for a reason until it is withdrawn. */
  readonly keep: (reason: string, isKept: boolean) => void;
  /** Decides anew, e.g. after a change of state. */
  readonly review: () => void;
}

/**
 * Decides when the controls hide: `controlActiveTime` after the last act of the viewer, and never while paused, while a
 * reason keeps them, or while the keyboard's focus is on them.
 */
export function createActivity(player: Player, frame: HTMLElement, signal: AbortSignal): Activity {
  const reasons = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAwake = false;
  let isShown: boolean | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));

  const review = () => {
    const isActive = isAwake || reasons.size > 0 || !isPlaying(player) || hasFocus(frame);
    if (isActive === isShown) return;
    isShown = isActive;
    frame.classList.toggle('active', isActive);
    player.events.emit(isActive ? 'controlbarActive' : 'controlbarDeactive', undefined);
  };
  const fallAsleep = () => {
    isAwake = false;
    review();
  };
  return {
    isActive: () => isShown ?? true,
    touch() {
      isAwake = true;
      clearTimeout(timer);
      const { controlActiveTime } = player.options;
      if (controlActiveTime > 0) timer = setTimeout(fallAsleep, controlActiveTime);
      review();
    },
    rest() {
      clearTimeout(timer);
      fallAsleep();
    },
    keep(reason, isKept) {
      if (isKept) reasons.add(reason);
      else reasons.delete(reason);
      review();
    },
    review,
  };
}

function isPlaying(player: Player): boolean {
  const { playback } = player.state.get();
  return !playback.paused && !playback.ended;
}

const hasFocus = (frame: HTMLElement) => frame.querySelector('.bar :focus-visible') !== null;
