import type { Beat, ExitKind, Rendition, ViewMetadata } from '@playhead/contract/beats';
import type { Clock } from '../clock.ts';
import { createBeatSchedule, isWatching } from '../report/beat-schedule.ts';
import type { Transport } from '../report/transport.ts';
import { createPlayback } from '../view/playback.ts';
import { changedSince, type PlayedRange } from '../view/played-ranges.ts';
import type { Cue, Sample } from '../view/sample.ts';
import { viewId } from '../view/view-id.ts';

/** How often the record for a crash is renewed. */
const RECORD_MS = 5000;

/** A view that hasn't sent a beat for this long is over, whatever the element says. */
const FORGOTTEN_MS = 60 * 60_000;

/** A page that fails in ever new ways is cut short. */
const MAX_ERRORS = 20;

/** One view, from the wish to play until its end: keeps its state and sends its beats. */
export interface ViewSession {
  readonly id: string;
  readonly observe: (sample: Sample, cue: Cue) => void;
  /** What is on screen now. */
  readonly show: (rendition: Rendition | undefined) => void;
  readonly error: (error: NonNullable<Beat['error']>) => void;
  /** The page is out of sight. */
  readonly hidden: () => void;
  readonly finish: (exit: ExitKind) => void;
  readonly state: () => Beat['state'];
  /** Finished or forgotten: the next wish to play is another view. */
  readonly isOver: () => boolean;
}

/** What a session works with. */
export interface SessionParts {
  readonly clock: Clock;
  readonly clockOffsetMs: number;
  readonly transport: Transport;
  readonly token: () => string | Promise<string>;
  readonly readMetadata: () => ViewMetadata;
  /** Takes a sample, which comes back through `observe`. */
  readonly look: () => void;
}

type News = Pick<Beat, 'reason' | 'exit' | 'error'>;

/** Begins a view with its first sample. `joined`: playback was under way already. */
export const beginSession = (parts: SessionParts, first: Sample, joined: boolean): ViewSession => {
  const { clock, transport } = parts;
  const lane = transport.open(parts.token);
  const id = viewId(clock.wallMs() + parts.clockOffsetMs);
  const playback = createPlayback(first, joined);
  const { state, shown, atMs } = playback;
  const schedule = createBeatSchedule(clock, transport.heartbeatSeconds, (reason) => {
    parts.look();
    send({ reason });
  });
  const errors = new Set<string>();
  let rendition: Rendition | undefined;
  let seq = 0;
  let introduced = false;
  let ranges: readonly PlayedRange[] = [];
  let knownChange = 0;
  let sent = state();
  let sentAtWallMs = 0;
  let savedAtMs = atMs();
  let over = false;

  const write = (news: News): Beat => {
    ranges = changedSince(playback.ranges(), knownChange);
    return {
      viewId: id,
      seq: seq++,
      ...news,
      atMs: Math.floor(atMs() - first.nowMs),
      ...playback.totals(),
      ...(rendition && { rendition }),
      ...(ranges[0] && { ranges: ranges.map(({ startMs, endMs }) => [Math.floor(startMs), Math.ceil(endMs)]) }),
      ...(!introduced && { metadata: parts.readMetadata() }),
    };
  };

  const send = (news: News) => {
    if (over) return;
    const complete = shown();
    const beat = write(news);
    const change = ranges.at(-1)?.change ?? knownChange;
    lane.send(beat, () => {
      knownChange = change;
      // Before the first frame the duration may still be unknown.
      introduced ||= complete;
    });
    sent = state();
    sentAtWallMs = clock.wallMs();
    schedule.sent(sent);
    if (news.reason !== 'end') return;
    over = true;
    schedule.stop();
    lane.keep(beat);
  };

  /** The record's number is its own, so that it neither repeats another beat's nor outranks a later one. */
  const save = () => {
    if (over || atMs() - savedAtMs < RECORD_MS) return;
    savedAtMs = atMs();
    lane.keep(write({ reason: 'recovered' }));
  };

  const finish = (exit: ExitKind) => send({ reason: 'end', exit: state() === 'failed' ? 'error' : exit });

  send({ reason: 'start' });
  return {
    id,
    observe: (sample, cue) => {
      const wasShown = shown();
      const { seekCount } = playback.totals();
      playback.observe(sample, cue);
      if (state() === 'ended') finish('ended');
      else if (shown() !== wasShown) send({ reason: 'first_frame' });
      else if (playback.totals().seekCount > seekCount) schedule.soon('seek');
      else if (state() !== sent) schedule.soon('state');
      save();
    },
    show: (now) => {
      if (rendition && now && `${Object.values(now)}` !== `${Object.values(rendition)}`) schedule.soon('rendition');
      rendition = now ?? rendition;
    },
    error: (error) => {
      const { code, fatal, detail } = error;
      const key = `${code} ${fatal || detail}`;
      // What the element, the engine and the player say of one failure is one error.
      if (errors.size >= MAX_ERRORS || (errors.has(key) && (!fatal || state() === 'failed'))) return;
      errors.add(key);
      if (fatal) playback.fail();
      send({ reason: 'error', error });
    },
    hidden: () => {
      if (isWatching(state()) || state() !== sent) send({ reason: 'hidden' });
    },
    finish,
    state,
    isOver: () => over || clock.wallMs() - sentAtWallMs > FORGOTTEN_MS,
  };
};
