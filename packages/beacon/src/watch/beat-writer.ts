import type { Beat, ViewMetadata } from '@playhead/contract/beats';
import type { Playback } from '../view/playback.ts';
import { changedSince } from '../view/played-ranges.ts';

/** What made a beat due, and what it alone has to tell. */
export type News = Pick<Beat, 'reason' | 'exit' | 'error'>;

/** What changes seldom and is told when it has. */
export interface Situation
  extends Readonly<{
    [Name in 'rendition' | 'mode' | 'playerWidth' | 'playerHeight']: Beat[Name] | undefined;
  }> {}

/** What a writer works with. */
export interface BeatWriterParts {
  readonly id: string;
  /** When the view began, on the monotonic clock. */
  readonly startMs: number;
  readonly playback: Playback;
  /** `isAsked`: whether the page is asked again for what it tells. */
  readonly readMetadata: (isAsked: boolean) => ViewMetadata;
  readonly readBufferMs: () => number | undefined;
  readonly situation: () => Situation;
  /** Totals that do not come from the playback itself. */
  readonly counts: () => Partial<Beat>;
}

/** A beat, and what to do once the server has it. */
export interface Written {
  readonly beat: Beat;
  readonly acknowledged: () => void;
}

/** Numbers and writes the beats of one view; knows what the server has been told already. */
export interface BeatWriter {
  readonly write: (news: News) => Written;
}

/** Parts of a beat that it must have, or that mean something else than 0 where they are absent. */
const KEPT_AT_ZERO = ['playheadMs', 'playedMs', 'watchedMs', 'startupMs', 'drmLoadMs'];

/** These may be the last of a view or of a page, so they tell how far what has not ended has come. */
const LAST_WORDS: readonly Beat['reason'][] = ['end', 'hidden', 'recovered'];

const without = <T extends object>(told: T, isSpared: (name: string, value: unknown) => boolean): T =>
  Object.fromEntries(Object.entries(told).filter(([name, value]) => !isSpared(name, value))) as T;

const sparse = <T extends object>(totals: T): T =>
  without(totals, (name, value) => value === undefined || (value === 0 && !KEPT_AT_ZERO.includes(name)));

/** A view of which nothing has been told yet. */
export const createBeatWriter = (parts: BeatWriterParts): BeatWriter => {
  const { id, startMs, playback } = parts;
  const known = new Map<string, string>();
  let metadata: ViewMetadata = {};
  let introduced = false;
  let seq = 0;
  let knownRange = 0;
  let knownSpan = 0;
  let knownSituation = '';

  /**
   * What was found out may change, until another item is there; what the page tells is fixed once it was acknowledged with the
   * first frame, and never asked for at the end: by then the page may speak of the next item.
   */
  const newMetadata = ({ reason, exit }: News): ViewMetadata => {
    if (exit !== 'superseded') metadata = parts.readMetadata(!introduced && reason !== 'end');
    return without(metadata, (name, value) => known.get(name) === JSON.stringify(value));
  };

  const readSituation = () => ({ ...parts.situation(), startupMs: playback.totals().startupMs });

  /** A steady beat says again only what may have changed; any other stands for itself. */
  const situation = (reason: Beat['reason'], text: string): Partial<Beat> =>
    reason === 'heartbeat' && text === knownSituation ? {} : (sparse(readSituation()) as Partial<Beat>);

  const totals = () => {
    const { startupMs: _, ...told } = playback.totals();
    const spared = sparse({ ...told, ...parts.counts() });
    // Of who tells stalls but no rebuffers, all stalls count as such.
    return told.stallCount ? { ...spared, rebufferMs: told.rebufferMs, rebufferCount: told.rebufferCount } : spared;
  };

  return {
    write: (news) => {
      const atMs = playback.atMs();
      const ranges = changedSince(playback.ranges(), knownRange);
      const spans = playback.spans.changedSince(knownSpan, atMs, LAST_WORDS.includes(news.reason));
      const changed = newMetadata(news);
      const isShown = playback.shown();
      const text = JSON.stringify(readSituation());
      const bufferMs = news.exit === 'superseded' ? undefined : parts.readBufferMs();
      const beat: Beat = {
        viewId: id,
        seq: seq++,
        ...news,
        atMs: Math.floor(atMs - startMs),
        ...totals(),
        ...situation(news.reason, text),
        ...(bufferMs !== undefined && { bufferMs }),
        ...(ranges[0] && { ranges: ranges.map(({ startMs, endMs }) => [Math.floor(startMs), Math.ceil(endMs)]) }),
        ...(spans[0] && { spans: spans.map(({ span }) => span) }),
        ...(Object.keys(changed).length && { metadata: changed }),
      };
      const rangeChange = ranges.at(-1)?.change ?? 0;
      const spanChange = spans.at(-1)?.change ?? 0;
      return {
        beat,
        acknowledged: () => {
          knownRange = Math.max(knownRange, rangeChange);
          knownSpan = Math.max(knownSpan, spanChange);
          playback.spans.forget(knownSpan);
          knownSituation = text;
          introduced ||= isShown;
          for (const [name, value] of Object.entries(changed)) known.set(name, JSON.stringify(value));
        },
      };
    },
  };
};
