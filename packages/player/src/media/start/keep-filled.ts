import type { Lane } from './lane.ts';

/** Seconds to have ahead before the engine is fetched, and until it has come. */
const IDLE_AHEAD_SECONDS = 1;
const PLAY_AHEAD_SECONDS = 4;
/** How far tracks of one length may differ. */
const NEAR_SECONDS = 0.5;

/** What keeps a source filled. */
export interface Filling {
  /** There is enough for the first time, or no more comes. */
  readonly filled: Promise<void>;
  /** Begins to fetch nothing more, and waits for what is under way. */
  readonly rest: () => Promise<void>;
}

/** Keeps lanes filled ahead of the playhead. */
export function keepFilled(media: HTMLMediaElement, lanes: readonly Lane[]): Filling {
  const resting = new AbortController();
  let work: Promise<void> | undefined;
  const isWanted = ({ endSeconds, nextEndSeconds }: Lane) => {
    const aheadSeconds = endSeconds() - media.currentTime;
    return (
      !resting.signal.aborted &&
      nextEndSeconds() < Number.POSITIVE_INFINITY &&
      // Where a viewer has gone to is the engine's to fetch, not all that lies before it.
      aheadSeconds > -NEAR_SECONDS &&
      aheadSeconds < (media.paused ? IDLE_AHEAD_SECONDS : PLAY_AHEAD_SECONDS)
    );
  };
  const loadWanted = async () => {
    for (let wanted = lanes.filter(isWanted); wanted.length > 0; wanted = lanes.filter(isWanted)) {
      await Promise.all(wanted.map(({ load }) => load()));
    }
  };
  const fill = () => {
    work ??= loadWanted()
      // The engine tries again, and says what is wrong.
      .catch(() => resting.abort())
      .finally(() => {
        work = undefined;
      });
    return work;
  };
  media.addEventListener('timeupdate', fill, { signal: resting.signal });
  return {
    filled: fill(),
    rest() {
      resting.abort();
      return fill();
    },
  };
}
