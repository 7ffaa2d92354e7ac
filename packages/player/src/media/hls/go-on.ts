import type { RunningSource, RunningTrack } from '../head-start.ts';

/** Moments closer than this are the same; no segment is so short. */
const EPSILON_SECONDS = 0.01;

/** What takes longer than this is left where it is. */
const PATIENCE_MS = 5000;

/**
 * Finishes what is being fetched for a source, and says from which moment on an engine has to fetch. An engine is told one moment for
 * all tracks, so it has to lie in the segment that comes next in each of them.
 */
export async function goOnSeconds(media: HTMLMediaElement, { tracks, rest }: RunningSource): Promise<number> {
  const ends = () => tracks.map(({ endSeconds }) => endSeconds());
  const furthest = () => Math.max(...ends()) + EPSILON_SECONDS;
  const isBehind = ({ nextEndSeconds }: RunningTrack) => nextEndSeconds() <= furthest();
  const catchUp = async () => {
    await rest();
    for (let behind = tracks.filter(isBehind); behind.length > 0; behind = tracks.filter(isBehind)) {
      await Promise.all(behind.map(({ load }) => load()));
    }
  };
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  await Promise.race([catchUp().catch(() => undefined), patience]);
  // The viewer has gone to a place where there is nothing yet.
  if (media.currentTime > furthest()) return media.currentTime;
  // What a track has that another lacks is fetched again.
  return tracks.some(isBehind) ? Math.min(...ends()) + EPSILON_SECONDS : furthest();
}
