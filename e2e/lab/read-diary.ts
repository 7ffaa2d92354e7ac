import type { Diary } from './diary.ts';

/** A view's numbers, in milliseconds, as whoever sat before the screen would have measured them. */
export interface Observed {
  readonly startupMs: number;
  readonly stallsMs: readonly number[];
  readonly seeksMs: readonly number[];
  readonly watchedMs: number;
}

/** Standstills shorter than this are no stalls: contract/src/beats says so too. */
const STALL_MS = 250;

/**
 * Reads a diary of a view that was played to its end. A frame is shown late by as much as more time has passed since the one before
 * it than the content needed: that is how long the picture stood.
 */
export function readDiary({ frames, events }: Diary): Observed {
  const wishedAtMs = events.find(({ type }) => type === 'play')?.atMs ?? Number.NaN;
  const endedAtMs = events.find(({ type }) => type === 'ended')?.atMs ?? Number.NaN;
  const moves = movesOf(frames).filter(({ atMs }) => atMs > wishedAtMs);
  const [first] = moves;
  const startedAtMs = first === undefined ? Number.NaN : first.beganAtMs;
  const interruptions = events.filter(
    ({ type, atMs }) => (type === 'pause' || type === 'seeking') && atMs > startedAtMs,
  );
  const isUndisturbed = (fromMs: number, toMs: number) =>
    !interruptions.some(({ atMs }) => atMs >= fromMs - STALL_MS && atMs <= toMs);
  const stallsMs = moves
    .slice(1)
    .filter(({ stoodMs, beforeMs, atMs }) => stoodMs >= STALL_MS && isUndisturbed(beforeMs, atMs))
    .map(({ stoodMs }) => stoodMs);
  const seeksMs = interruptions
    .filter(({ type }) => type === 'seeking')
    .map(({ atMs: soughtAtMs }) => (moves.find(({ atMs }) => atMs > soughtAtMs)?.beganAtMs ?? Number.NaN) - soughtAtMs);
  return {
    startupMs: startedAtMs - wishedAtMs,
    stallsMs,
    seeksMs,
    watchedMs: endedAtMs - wishedAtMs - pausedMs(events, endedAtMs),
  };
}

/** The frames that follow a movement of the content, and when that movement began. */
function movesOf(frames: Diary['frames']) {
  return frames.slice(1).flatMap(([atMs, contentMs], index) => {
    const [beforeMs, contentBeforeMs] = frames[index] ?? [Number.NaN, Number.NaN];
    const stepMs = contentMs - contentBeforeMs;
    if (stepMs === 0) return [];
    // After a seek the first frame of the new place tells nothing of how long it moved.
    const movedMs = stepMs > 0 && stepMs < 1000 ? stepMs : 0;
    return [{ atMs, beforeMs, beganAtMs: atMs - movedMs, stoodMs: atMs - beforeMs - movedMs }];
  });
}

function pausedMs(events: Diary['events'], endedAtMs: number): number {
  let sumMs = 0;
  let pausedAtMs: number | undefined;
  for (const { type, atMs } of events) {
    // The element pauses where it ends, too.
    if (type === 'pause' && atMs < endedAtMs - 1) pausedAtMs ??= atMs;
    if (type === 'play' && pausedAtMs !== undefined) {
      sumMs += atMs - pausedAtMs;
      pausedAtMs = undefined;
    }
  }
  return sumMs;
}
