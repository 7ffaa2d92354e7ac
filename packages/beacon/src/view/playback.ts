import type { Beat } from '@playhead/contract/beats';
import { createPictureTotals } from './picture-totals.ts';
import { addPlayed, JUMP_MS, type PlayedRange } from './played-ranges.ts';
import type { Cue, Sample } from './sample.ts';
import { createSpanLog, type SpanLog } from './span-log.ts';
import { createStallTotals } from './stall-totals.ts';

/** A playhead that should move and hasn't for this long is a stall, dated back to its last movement. */
const STALL_MS = 250;

/** Nobody looked for this long: the device slept. Whatever happened then wasn't watched. */
const SLEEP_MS = 30_000;

/** A playhead slower than this share of its rate stands still; some browsers let it drift while they wait. */
const STANDSTILL = 0.05;

/** Totals that count from the start of every view. */
type Counted =
  | ('stalledMs' | 'stallCount' | 'rebufferMs' | 'rebufferCount' | 'seekMs' | 'seekCount' | 'pausedMs')
  | ('droppedFrames' | 'decodedFrames' | 'playedBits' | 'upscaleMs' | 'upscaleMax' | 'downscaleMs' | 'downscaleMax');

/** The part of a beat that the playback itself says. */
export type Totals = Pick<Beat, 'state' | 'playheadMs' | 'playedMs' | 'watchedMs' | 'startupMs'> &
  Required<Pick<Beat, Counted>>;

type State = Beat['state'];

/** How one attempt to play one content goes: samples of an element in, running totals out. Knows no DOM and no clock. */
export interface Playback {
  /** Takes the view forward to `sample`. Samples must come in order of time; any number of them at any distance will do. */
  readonly observe: (sample: Sample, cue?: Cue) => void;
  /** A fatal error, as of the latest sample. Movement or another `play` takes the view on from there. */
  readonly fail: () => void;
  readonly state: () => State;
  /** Whether a first frame was seen. */
  readonly shown: () => boolean;
  /** When the latest sample was taken. */
  readonly atMs: () => number;
  readonly ranges: () => readonly PlayedRange[];
  /** Where stalls and seeks are told as they begin and end. */
  readonly spans: SpanLog;
  /**
   * As of the latest sample, in whole milliseconds and bits, rounded down so that parts never exceed their sum: startup + played +
   * stalled ≤ watched, and watched ≤ those + seek + the time since the last movement. No total ever falls.
   */
  readonly totals: () => Totals;
}

/** The end of the content is no stall, though the playhead stands and the element may say that it waits. */
const isAtEnd = ({ durationMs, playheadMs }: Sample): boolean => durationMs - playheadMs < STALL_MS;

/**
 * A view that begins with `first`, in the state `starting`. `joined`: playback was under way already, so that there is no
 * startup to measure and the view is `playing` at once.
 */
export const createPlayback = (first: Sample, joined = false): Playback => {
  let state: State = joined ? 'playing' : 'starting';
  let shown = joined;
  let last = first;
  /** Until when time has been handed out. While playing that's the last movement: what came after may yet be a stall. */
  let accountedMs = first.nowMs;
  let wasSeeking = first.seeking;
  /** Whether the element said it is waiting since the last movement. */
  let waited = false;
  let frozen = false;
  let startupMs: number | undefined;
  let startingMs = 0;
  let playedMs = 0;
  let pausedMs = 0;
  let seekMs = 0;
  /** Of the time in seeks, that with playback wished for. */
  let seekWatchedMs = 0;
  let seekCount = 0;
  const stalls = createStallTotals();
  const picture = createPictureTotals();
  const spans = createSpanLog(first.nowMs);
  let ranges: readonly PlayedRange[] = [];

  // The step under way, from the latest sample to the next.
  let next = first;
  let nowMs = first.nowMs;
  let gapMs = 0;
  let seeking = false;
  let jumped = false;
  let moved = false;
  /** How much of the gap the playhead needed for the way it went. */
  let motionMs = 0;

  const measure = (cue: Cue) => {
    gapMs = Math.max(0, next.nowMs - nowMs);
    nowMs += gapMs;
    seeking = next.seeking || cue === 'seeking';
    const expectedMs = gapMs * last.rate;
    const advancedMs = next.playheadMs - last.playheadMs;
    const free = last.wanting && !seeking && !wasSeeking;
    jumped = free && (advancedMs > expectedMs + JUMP_MS || advancedMs < -JUMP_MS);
    moved = free && !jumped && advancedMs > expectedMs * STANDSTILL;
    motionMs = moved ? Math.min(gapMs, advancedMs / last.rate) : 0;
  };

  const take = (untilMs: number): number => {
    const ms = Math.max(0, untilMs - accountedMs);
    accountedMs += ms;
    return ms;
  };

  const play = (untilMs: number) => {
    const ms = take(untilMs);
    playedMs += ms;
    picture.play(ms, last);
  };

  const beginStall = (untilMs: number) => {
    spans.begin('stall', accountedMs, { playheadMs: last.playheadMs });
    stalls.begin();
    stalls.add(take(untilMs));
  };

  const endStall = () => {
    stalls.end();
    spans.end('stall', accountedMs);
  };

  /** A stall that is known only now that it is over. */
  const stall = (untilMs: number) => {
    beginStall(untilMs);
    endStall();
  };

  /** Slower playback moves the playhead less often, by whole frames in some browsers; a rate of 0 never stalls. */
  const isStall = (untilMs: number) => untilMs - accountedMs >= STALL_MS / Math.min(1, last.rate);

  /** Hands the time until `untilMs` to the present state. */
  const settle = (untilMs: number) => {
    if (state === 'playing') {
      if (waited && isStall(untilMs) && !isAtEnd(last)) stall(untilMs);
      else play(untilMs);
      return;
    }
    const ms = take(untilMs);
    if (state === 'starting') startingMs += ms;
    if (state === 'stalled') stalls.add(ms);
    if (state === 'paused') pausedMs += ms;
    if (state !== 'seeking') return;
    seekMs += ms;
    if (last.wanting) seekWatchedMs += ms;
  };

  const enter = (entered: State, atMs = nowMs) => {
    settle(atMs);
    if (state === 'stalled') endStall();
    if (state === 'seeking' && entered !== 'seeking') spans.end('seek', accountedMs);
    state = entered;
  };

  /** Movement while playing. A standstill that no sample fell into is still known by the way that is missing. */
  const keepMoving = () => {
    const long = gapMs >= STALL_MS;
    // Over a long gap a slow playhead alone proves nothing: only with the element's word for it does it count.
    const stood = isStall(nowMs - motionMs);
    if (stood && (waited || !long)) stall(nowMs - motionMs);
    play(stood || long ? nowMs : nowMs - gapMs + motionMs);
  };

  /** Movement after a startup, stall, seek or error: that ended when the movement began, not when it was noticed. */
  const startMoving = () => {
    enter('playing', nowMs - motionMs);
    if (!shown) startupMs = startingMs;
    shown = true;
    play(nowMs);
  };

  /** Drops the gap but for the part in which the playhead demonstrably moved. */
  const wake = () => {
    settle(nowMs - gapMs);
    accountedMs = nowMs - motionMs;
    gapMs = motionMs;
  };

  const passTime = () => {
    const playing = state === 'playing';
    if (moved) {
      ranges = addPlayed(ranges, last.playheadMs, next.playheadMs);
      if (playing) keepMoving();
      else startMoving();
      waited = false;
    } else if (!playing) settle(nowMs);
    // At a rate of 0, standing still is what was asked for.
    else if (jumped || !last.rate) play(nowMs);
    else if (!seeking && !isAtEnd(next) && isStall(nowMs)) {
      beginStall(nowMs);
      state = 'stalled';
    }
  };

  /** A native loop starts over by seeking to the start. */
  const isLoop = () =>
    next.loop && last.playheadMs + gapMs * last.rate > next.durationMs - 500 && next.playheadMs < JUMP_MS;

  /** Engines get over a hole in the buffer by seeking a little ahead: part of the stall. */
  const isNudge = () => {
    const hopMs = next.playheadMs - last.playheadMs;
    return state === 'stalled' && hopMs > 0 && hopMs <= JUMP_MS;
  };

  /** Seeking before the first frame sets the place to start from and belongs to the startup. */
  const isViewersSeek = () => seeking && !wasSeeking && shown && state !== 'failed' && !isLoop() && !isNudge();

  const beginSeek = () => {
    const isAnother = state !== 'seeking';
    enter('seeking');
    if (!isAnother) return;
    seekCount++;
    spans.begin('seek', nowMs, { playheadMs: next.playheadMs });
  };

  /** Whoever drags on before the first target was reached goes elsewhere in the same seek. */
  const retarget = () => {
    if (state === 'seeking' && seeking && next.playheadMs !== last.playheadMs)
      spans.amend('seek', { playheadMs: next.playheadMs });
  };

  const changeState = (cue: Cue) => {
    const { wanting } = next;
    // Dragging a paused playhead to the end makes the element `ended` too; only playing there, or its event, ends the view.
    if (next.ended && !seeking && (last.wanting || cue === 'ended')) enter('ended');
    else if (isViewersSeek()) beginSeek();
    else if (state === 'seeking') {
      // With playback wished for, the seek lasts until the first movement.
      if (!wanting && !seeking) enter('paused');
    } else if (state === 'failed' ? wanting && cue === 'play' : wanting && state === 'paused')
      enter(shown ? 'playing' : 'starting');
    else if (!wanting && state !== 'failed') enter('paused');
  };

  return {
    observe: (sample, cue) => {
      if (state === 'ended') return;
      next = sample;
      measure(cue);
      if (frozen || gapMs > SLEEP_MS) wake();
      passTime();
      changeState(cue);
      retarget();
      picture.countFrames(last, sample);
      last = sample;
      wasSeeking = seeking;
      frozen = cue === 'frozen';
      waited ||= cue === 'waiting';
    },
    fail: () => {
      if (state !== 'ended') enter('failed');
    },
    state: () => state,
    shown: () => shown,
    atMs: () => nowMs,
    ranges: () => ranges,
    spans,
    totals: () => {
      const { floor } = Math;
      // Not yet known whether it was played or stalled, but watched it was.
      const openMs = state === 'playing' ? nowMs - accountedMs : 0;
      return {
        state,
        playheadMs: floor(last.playheadMs),
        playedMs: floor(playedMs),
        watchedMs: floor(startingMs + playedMs + stalls.exactMs() + seekWatchedMs + openMs),
        ...stalls.totals(),
        seekMs: floor(seekMs),
        seekCount,
        pausedMs: floor(pausedMs),
        ...picture.totals(),
        ...(startupMs !== undefined && { startupMs: floor(startupMs) }),
      };
    },
  };
};
