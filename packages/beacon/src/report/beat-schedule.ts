import { type BeatReason, HEARTBEAT_SECONDS, type ViewState, WATCHING_STATES } from '@playhead/contract/beats';
import type { Clock } from '../clock.ts';

/** Changes that come in a burst leave in one beat. */
const COALESCE_MS = 250;

/** A view that has just begun to play tells so early: its numbers are there at once, and a short view loses little. */
const FIRST_HEARTBEAT_SECONDS = 2;

const PAUSED_HEARTBEAT_SECONDS = 60;

/** A view paused for longer goes quiet until something happens. */
const PAUSED_LIMIT_MS = 5 * 60_000;

/** Decides when one view's beats are due. */
export interface BeatSchedule {
  /** A beat with this reason is due shortly. Of several, the first one's reason is told, but a seek before all. */
  readonly soon: (reason: BeatReason) => void;
  /** A beat was sent in `state`: nothing else is due until the next heartbeat. */
  readonly sent: (state: ViewState) => void;
  readonly stop: () => void;
}

/** Whether someone is watching, or trying to. */
export const isWatching = (state: ViewState): boolean => (WATCHING_STATES as readonly ViewState[]).includes(state);

/** A schedule that calls `emit` when a beat is due; `heartbeatSeconds` gives the interval for playing views at any time. */
export const createBeatSchedule = (
  clock: Clock,
  heartbeatSeconds: () => number,
  emit: (reason: BeatReason) => void,
): BeatSchedule => {
  let cancelHeartbeat = () => {};
  let cancelSoon = () => {};
  let isSoon = false;
  let pausedSinceMs: number | undefined;
  let hasPlayed = false;

  const seconds = (state: ViewState): number | undefined => {
    pausedSinceMs = state === 'paused' ? (pausedSinceMs ?? clock.monotonicMs()) : undefined;
    if (state === 'playing' && !hasPlayed) {
      hasPlayed = true;
      // A server that asks for fewer beats gets none extra.
      if (heartbeatSeconds() <= HEARTBEAT_SECONDS) return FIRST_HEARTBEAT_SECONDS;
    }
    if (isWatching(state)) return heartbeatSeconds();
    if (pausedSinceMs === undefined || clock.monotonicMs() - pausedSinceMs >= PAUSED_LIMIT_MS) return undefined;
    return Math.max(PAUSED_HEARTBEAT_SECONDS, heartbeatSeconds());
  };

  const clear = () => {
    cancelHeartbeat();
    cancelSoon();
    isSoon = false;
  };

  return {
    soon: (reason) => {
      if (isSoon && reason !== 'seek') return;
      cancelSoon();
      cancelSoon = clock.after(COALESCE_MS, () => emit(reason));
      isSoon = true;
    },
    sent: (state) => {
      clear();
      const wait = seconds(state);
      // Jitter keeps a live audience that started together from beating together.
      if (wait !== undefined)
        cancelHeartbeat = clock.after(wait * (900 + 200 * clock.random()), () => emit('heartbeat'));
    },
    stop: clear,
  };
};
