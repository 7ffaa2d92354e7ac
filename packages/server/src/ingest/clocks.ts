/** When a view began and when the beat was made, on the server's clock; `offsetMs` is how far the sender's clock is behind it. */
export interface BeatTimes {
  readonly startedAtMs: number;
  readonly eventAtMs: number;
  readonly offsetMs: number;
}

/** What is known of time about a beat. The first two are on the sender's clock, the third on the server's. */
export interface ClockReadings {
  readonly viewIdTimeMs: number;
  readonly sentAtMs: number;
  readonly receivedAtMs: number;
  /** How long the sender's latest report took there and back. */
  readonly rttMs?: number;
  /** Time since the view began, on the sender's monotonic clock. */
  readonly atMs: number;
}

type Placed =
  | { readonly ok: true; readonly times: BeatTimes }
  | { readonly ok: false; readonly reason: 'too_late' | 'in_future' };

const DAY_MS = 86_400_000;
const FUTURE_TOLERANCE_MS = 120_000;

/**
 * A difference up to this may as well be the network's: nothing is moved then. Beyond it the sender's clock is wrong, or the request
 * took long; the least start among a view's beats is kept, so one slow request doesn't move a view.
 */
const CLOCK_TOLERANCE_MS = 2000;

/** A report that took longer waited in a queue, and the next one need not. */
const LONGEST_RTT_MS = 20_000;

/**
 * Places a beat in the server's time. The view's start is the time in its id, moved by the difference of the clocks at this
 * request, half of the time there and back not counted, where that is more than 2 s; the beat happened `atMs` later.
 * Refused: beats more than 24 h old or 2 min ahead, and view ids made on a clock more than 24 h off: the hour in the id is where
 * the view is looked for, so it must be near the hour it began.
 */
export const placeInTime = ({ viewIdTimeMs, sentAtMs, receivedAtMs, rttMs = 0, atMs }: ClockReadings): Placed => {
  const offsetMs = receivedAtMs - sentAtMs - Math.round(Math.min(rttMs, LONGEST_RTT_MS) / 2);
  const startedAtMs = viewIdTimeMs + (Math.abs(offsetMs) > CLOCK_TOLERANCE_MS ? offsetMs : 0);
  const eventAtMs = startedAtMs + atMs;
  if (offsetMs > DAY_MS || receivedAtMs - eventAtMs > DAY_MS) return { ok: false, reason: 'too_late' };
  if (-offsetMs > DAY_MS || eventAtMs - receivedAtMs > FUTURE_TOLERANCE_MS) return { ok: false, reason: 'in_future' };
  return { ok: true, times: { startedAtMs, eventAtMs, offsetMs } };
};
