import type { Beat } from '@playhead/contract/beats';
import { viewId } from '../view/view-id.ts';
import type { Moment } from './recorder.ts';

/** A playhead that goes further than time does, at any speed that people choose, has jumped. */
const FASTEST = 4;

/**
 * The one beat of a page that is left before its monitor has come: that somebody wished to play, since when, and how far it got.
 * Stalls and seeks it knows none of, and their time counts as watched. `undefined` where nobody wished to play.
 *
 * @param wallMs epoch milliseconds, as of the last moment; the view's id is made with it.
 */
export const lastWords = (moments: readonly Moment[], wallMs: number, error?: Beat['error']): Beat | undefined => {
  const begin = moments.findIndex(isWanting);
  const [first, ...rest] = moments.slice(begin);
  const last = moments.at(-1);
  if (begin < 0 || !first || !last) return undefined;
  const atMs = Math.floor(last.atMs - first.atMs);
  let before = first;
  let [playedMs, watchedMs] = [0, 0];
  let startupMs: number | undefined;
  for (const moment of rest) {
    const gapMs = moment.atMs - before.atMs;
    const advancedMs = playheadMsOf(moment) - playheadMsOf(before);
    const isPlaying = isWanting(before) && advancedMs > 0 && advancedMs <= gapMs * FASTEST;
    const movedMs = isPlaying ? Math.min(gapMs, advancedMs) : 0;
    if (isPlaying) startupMs ??= Math.max(0, Math.floor(watchedMs + gapMs - movedMs));
    playedMs += movedMs;
    if (isWanting(before)) watchedMs += gapMs;
    before = moment;
  }
  const going = startupMs === undefined ? 'starting' : 'playing';
  return {
    viewId: viewId(wallMs - atMs),
    seq: 0,
    state: error ? 'failed' : isWanting(last) ? going : 'paused',
    reason: 'end',
    exit: error ? 'error' : 'pagehide',
    atMs,
    playheadMs: Math.floor(playheadMsOf(last)),
    playedMs: Math.floor(playedMs),
    watchedMs: Math.floor(watchedMs),
    ...(startupMs !== undefined && { startupMs }),
    ...(error && { error, errorCount: 1 }),
  };
};

const isWanting = ({ facts }: Moment): boolean => facts['paused'] === false;

const playheadMsOf = ({ facts }: Moment): number => Number(facts['currentTime'] ?? 0) * 1000 || 0;
