import type { Bytes, EarlyAnswer, MediaTime, RunningTrack } from '../head-start.ts';
import { createBufferQueue } from './buffer-queue.ts';
import { fetchPiece, joined } from './fetch-piece.ts';
import { mediaTimeOf } from './media-times.ts';
import type { TrackPlan } from './plan-start.ts';

/** Fetches the segments of one track in turn, and puts them into its buffer. */
export interface Lane extends Omit<RunningTrack, 'kind' | 'codec' | 'buffer'> {
  /** When the first segment begins. Known while its buffer may still be missing. */
  readonly begins: Promise<MediaTime>;
  /** The first segment is in the buffer. */
  readonly first: Promise<void>;
  /** Says which buffer. */
  readonly open: (buffer: SourceBuffer) => void;
}

/** What comes slower than this many times the speed at which it is played would stall if it were shown before all of it is there. */
const FAST = 2;
/** Fewer bytes say nothing about the line. */
const TELLING_BYTES = 8000;
/** Within so many bytes a segment says its time, or it is none. */
const HEAD_BYTES = 100_000;

/**
 * Begins to fetch a track.
 *
 * @param init its init segment.
 * @param bitrateBps what it needs at most.
 */
export function createLane(
  init: Promise<EarlyAnswer>,
  { segments }: TrackPlan,
  bitrateBps: number,
  signal: AbortSignal,
): Lane {
  const { open, add, filled } = createBufferQueue(init);
  let next = 0;
  const fetchNext = async (isFast: (chunks: readonly Bytes[], bytes: number, ms: number) => boolean) => {
    const held: Bytes[] = [];
    const segment = segments[next];
    if (!segment) return;
    await fetchPiece(segment, signal, (chunk, { bytes, ms }) => {
      held.push(chunk);
      if (isFast(held, bytes, ms)) add(joined(held.splice(0)));
    });
    if (held.length > 0) add(joined(held));
  };
  const land = async () => {
    await filled();
    next += 1;
  };
  const { begins, arrived } = timed(init, (isTimed) =>
    fetchNext(
      (held, bytes, ms) => isTimed(held, bytes) && bytes > TELLING_BYTES && (bytes * 8000) / ms > bitrateBps * FAST,
    ),
  );
  const first = arrived.then(land);
  first.catch(() => undefined);
  return {
    begins,
    first,
    open,
    endSeconds: () => segments[next - 1]?.endSeconds ?? 0,
    nextEndSeconds: () => (next + 1 < segments.length ? (segments[next]?.endSeconds ?? 0) : Number.POSITIVE_INFINITY),
    load: () => fetchNext(() => false).then(land),
  };
}

/**
 * Reads the time of a segment while it comes.
 *
 * @param fetchFirst fetches it; is to ask, with all that has come, whether the time is known.
 * @returns the time, rejected where the segment doesn't come or says none.
 */
function timed(
  init: Promise<EarlyAnswer>,
  fetchFirst: (isTimed: (soFar: readonly Bytes[], bytes: number) => boolean) => Promise<void>,
) {
  let isKnown = false;
  let arrived = Promise.resolve();
  const begins = new Promise<MediaTime>((resolve, reject) => {
    let looks = Promise.resolve();
    const look = (soFar: Bytes) => {
      looks = init.then(({ body }) => {
        const time = mediaTimeOf(body, soFar);
        if (!time) return;
        isKnown = true;
        resolve(time);
      });
      looks.catch(reject);
    };
    arrived = fetchFirst((soFar, bytes) => {
      if (!isKnown && bytes < HEAD_BYTES) look(joined(soFar));
      return isKnown;
    });
    // Too late where it is known.
    arrived.then(() => looks).then(reject, reject);
  });
  begins.catch(() => undefined);
  return { begins, arrived };
}
