import { type Beat, type ExitKind, type Rendition, SPAN_KINDS, type ViewMetadata } from '@playhead/contract/beats';
import type { Clock } from '../clock.ts';
import type { RequestTally } from '../engine/request-tally.ts';
import { attempt } from '../guard.ts';
import { createBeatSchedule, isWatching } from '../report/beat-schedule.ts';
import type { Transport } from '../report/transport.ts';
import { createPlayback } from '../view/playback.ts';
import { createRenditionLog, isOtherRendition } from '../view/rendition-log.ts';
import type { Cue, Sample } from '../view/sample.ts';
import { viewId } from '../view/view-id.ts';
import { createBeatWriter, type News } from './beat-writer.ts';
import type { Surroundings } from './read-surroundings.ts';

/** How often the record for a crash is renewed. */
const RECORD_MS = 5000;

/** A view that hasn't sent a beat for this long is over, whatever the element says. */
const FORGOTTEN_MS = 60 * 60_000;

/** A page that fails in ever new ways is cut short. */
const MAX_ERRORS = 20;

/** What is read about once a second, beside the sample. */
export interface SlowNews {
  readonly rendition: Rendition | undefined;
  readonly surroundings: Surroundings;
  readonly liveLatencyMs: number | undefined;
}

/** One view, from the wish to play until its end: keeps its state and sends its beats. */
export interface ViewSession {
  readonly id: string;
  readonly observe: (sample: Sample, cue: Cue) => void;
  readonly show: (news: SlowNews) => void;
  readonly error: (error: NonNullable<Beat['error']>) => void;
  /** The page is out of sight. */
  readonly hidden: () => void;
  /** The page is in sight again. */
  readonly visible: () => void;
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
  /** `isAsked`: whether the page is asked again for what it tells. */
  readonly readMetadata: (isAsked: boolean) => ViewMetadata;
  readonly readBufferMs: () => number | undefined;
  readonly requests: RequestTally;
  /** Takes a sample, which comes back through `observe`. */
  readonly look: () => void;
}

/** Nobody watches live a day late; what says so tells something else. */
const MOST_LATENCY_MS = 86_400_000;

const isLatency = (ms: unknown): ms is number => typeof ms === 'number' && ms >= 0 && ms < MOST_LATENCY_MS;

/** Begins a view with its first sample. `joined`: playback was under way already. */
export const beginSession = (parts: SessionParts, first: Sample, joined: boolean): ViewSession => {
  const { clock, transport } = parts;
  const lane = transport.open(parts.token);
  const id = viewId(clock.wallMs() + parts.clockOffsetMs);
  const playback = createPlayback(first, joined);
  const { state, shown, atMs, spans } = playback;
  const renditions = createRenditionLog(spans);
  const schedule = createBeatSchedule(clock, transport.heartbeatSeconds, (reason) => {
    attempt(parts.look);
    attempt(() => send({ reason }));
  });
  const errors = new Set<string>();
  let errorCount = 0;
  let slow: SlowNews | undefined;
  let features = 0;
  let liveLatencySumMs = 0;
  let liveLatencySamples = 0;
  let sent = state();
  let sentAtWallMs = 0;
  let savedAtMs = atMs();
  let over = false;

  const writer = createBeatWriter({
    id,
    startMs: first.nowMs,
    playback,
    readMetadata: parts.readMetadata,
    readBufferMs: parts.readBufferMs,
    situation: () => {
      const { mode, playerWidth, playerHeight } = slow?.surroundings ?? {};
      return { rendition: slow?.rendition, mode, playerWidth, playerHeight };
    },
    counts: () => ({
      errorCount,
      features,
      liveLatencySumMs,
      liveLatencySamples,
      ...renditions.totals(),
      ...parts.requests.totals(),
    }),
  });

  const send = (news: News) => {
    if (over) return;
    if (news.reason === 'end') for (const kind of SPAN_KINDS) spans.end(kind, atMs());
    const { beat, acknowledged } = writer.write(news);
    lane.send(beat, acknowledged);
    sent = state();
    sentAtWallMs = clock.wallMs();
    schedule.sent(sent);
    if (news.reason !== 'end') return;
    over = true;
    schedule.stop();
    lane.keep(beat);
    // What is fetched from here on is fetched for another view.
    parts.requests.reset();
  };

  /** The record's number is its own, so that it neither repeats another beat's nor outranks a later one. */
  const save = () => {
    if (over || atMs() - savedAtMs < RECORD_MS) return;
    savedAtMs = atMs();
    lane.keep(writer.write({ reason: 'recovered' }).beat);
  };

  const finish = (exit: ExitKind) => send({ reason: 'end', exit: state() === 'failed' ? 'error' : exit });

  /** From the first frame on there is something on screen. */
  const showRendition = () => {
    if (shown() && slow?.rendition) renditions.show(slow.rendition, atMs(), playback.totals().playheadMs);
  };

  const changeMode = (before: Surroundings | undefined, { mode }: Surroundings) => {
    if (mode === before?.mode) return;
    spans.begin('mode', atMs(), { mode, playheadMs: playback.totals().playheadMs });
    if (before) schedule.soon('state');
  };

  send({ reason: 'start' });
  return {
    id,
    observe: (sample, cue) => {
      if (over) return;
      const wasShown = shown();
      const { seekCount } = playback.totals();
      playback.observe(sample, cue);
      showRendition();
      if (state() === 'ended') finish('ended');
      else if (shown() !== wasShown) send({ reason: 'first_frame' });
      else if (playback.totals().seekCount > seekCount) schedule.soon('seek');
      else if (state() !== sent) schedule.soon('state');
      save();
    },
    show: (now) => {
      if (over) return;
      const { rendition, surroundings, liveLatencyMs } = now;
      if (slow?.rendition && rendition && isOtherRendition(slow.rendition, rendition)) schedule.soon('rendition');
      changeMode(slow?.surroundings, surroundings);
      slow = { ...now, rendition: rendition ?? slow?.rendition };
      features |= surroundings.features;
      showRendition();
      if (state() !== 'playing' || !isLatency(liveLatencyMs)) return;
      liveLatencySumMs += Math.round(liveLatencyMs);
      liveLatencySamples++;
    },
    error: (error) => {
      const { code, fatal, detail } = error;
      const key = `${code} ${fatal || detail}`;
      // What the element, the engine and the player say of one failure is one error.
      if (over || (errors.has(key) && (!fatal || state() === 'failed'))) return;
      errorCount++;
      if (errors.size >= MAX_ERRORS) return;
      errors.add(key);
      if (fatal) playback.fail();
      send({ reason: 'error', error });
    },
    hidden: () => {
      if (isWatching(state()) || state() !== sent) send({ reason: 'hidden' });
    },
    visible: () => {
      // Out of sight beats were rarer; in sight the next one is due at its usual time.
      if (isWatching(state())) schedule.soon('state');
    },
    finish,
    state,
    isOver: () => over || clock.wallMs() - sentAtWallMs > FORGOTTEN_MS,
  };
};
