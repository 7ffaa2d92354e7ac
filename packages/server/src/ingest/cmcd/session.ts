import { type BeatReason, REBUFFER_MS, VIEW_FEATURES, type ViewState } from '@playhead/contract/beats';
import type { CmcdEvent } from './cmcd-event.ts';

/** What is kept of a session between its reports: as JSON, in a row that all processes share. Times in milliseconds. */
export interface CmcdSession {
  readonly viewId: string;
  /** How far the server's clock was ahead of the sender's at the first report. */
  readonly shiftMs: number;
  /** The sender's clock at the first event. */
  readonly firstAtMs: number;
  readonly lastAtMs: number;
  readonly lastSequence: number;
  /** Number of the latest beat: the event's own, or one more than the last. */
  readonly seq: number;
  readonly state: ViewState;
  /** What made the latest beat. */
  readonly reason: BeatReason;
  readonly hasPlayed: boolean;
  /** How long the present standstill has lasted. */
  readonly standstillMs: number;
  readonly totals: CmcdTotals;
  readonly startupMs?: number;
  readonly playheadMs: number;
  readonly bitrateBps: number;
  readonly bufferMs?: number;
  readonly features: number;
  readonly errors: readonly string[];
  readonly videoId?: string;
  readonly format?: string;
  readonly streamType?: string;
}

/** Totals of a beat that only ever grow. */
export interface CmcdTotals {
  readonly atMs: number;
  readonly playedMs: number;
  readonly watchedMs: number;
  readonly stalledMs: number;
  readonly stallCount: number;
  readonly rebufferMs: number;
  readonly rebufferCount: number;
  readonly seekMs: number;
  readonly seekCount: number;
  readonly pausedMs: number;
  readonly droppedFrames: number;
  readonly playedBits: number;
  readonly liveLatencySumMs: number;
  readonly liveLatencySamples: number;
  readonly requests: number;
  readonly requestMs: number;
  readonly requestLatencyMs: number;
  readonly requestFailures: number;
}

const NO_TOTALS: CmcdTotals = {
  atMs: 0,
  playedMs: 0,
  watchedMs: 0,
  stalledMs: 0,
  stallCount: 0,
  rebufferMs: 0,
  rebufferCount: 0,
  seekMs: 0,
  seekCount: 0,
  pausedMs: 0,
  droppedFrames: 0,
  playedBits: 0,
  liveLatencySumMs: 0,
  liveLatencySamples: 0,
  requests: 0,
  requestMs: 0,
  requestLatencyMs: 0,
  requestFailures: 0,
};

/** Players report every half minute at least; after a longer silence nobody knows what happened meanwhile. */
const LONGEST_SILENCE_MS = 10 * 60_000;

/** Clocks and networks may differ so much from one report to the next. */
const TOLERANCE_MS = 2000;

const MOST_ERRORS = 20;

/** Player states of CTA-5004-B as ours; `w` is the word of a library. `d` is preloading: nobody wants to play yet. */
const STATES: Readonly<Record<string, ViewState>> = {
  s: 'starting',
  p: 'playing',
  k: 'seeking',
  r: 'stalled',
  w: 'stalled',
  a: 'paused',
  e: 'ended',
  f: 'failed',
  q: 'ended',
};

/** Whether an event is one of a player that nobody has asked to play yet. */
export const isPreloading = ({ state }: CmcdEvent): boolean => state === 'd';

/** A session that begins with an event. @param shiftMs how far the server's clock is ahead of the sender's. */
export const beginSession = ({ atMs }: CmcdEvent, { viewId, shiftMs }: Pick<CmcdSession, 'viewId' | 'shiftMs'>) =>
  ({
    viewId,
    shiftMs,
    firstAtMs: atMs,
    lastAtMs: atMs - 1,
    lastSequence: -1,
    seq: -1,
    state: 'starting',
    reason: 'start',
    hasPlayed: false,
    standstillMs: 0,
    totals: NO_TOTALS,
    playheadMs: 0,
    bitrateBps: 0,
    features: 0,
    errors: [],
  }) as const satisfies CmcdSession;

/**
 * Whether an event tells of something later than all before it. One that came late, or again, does not; a player that counts anew
 * under the same session does.
 */
export const isNews = ({ lastSequence, lastAtMs }: CmcdSession, { sequence, atMs }: CmcdEvent): boolean =>
  atMs > lastAtMs || (sequence !== undefined && sequence > lastSequence);

/**
 * A session after an event. The time since the last one goes to the state that the player was in: CMCD tells states, not how long
 * they were. What is no news still adds what it says about the session as a whole. Pure.
 */
export function advance(session: CmcdSession, event: CmcdEvent, receivedAtMs: number): CmcdSession {
  const known = withFacts(session, event);
  if (!isNews(session, event)) return known;
  // No clock is believed beyond what has passed on the server's.
  const longestMs = receivedAtMs - (session.firstAtMs + session.shiftMs) + TOLERANCE_MS;
  const atMs = Math.max(session.totals.atMs, Math.min(event.atMs - session.firstAtMs, longestMs));
  const passed = withTime(known, atMs);
  const state = stateAfter(session, event);
  return {
    ...passed,
    ...entering(passed, state),
    lastAtMs: Math.max(session.lastAtMs, event.atMs),
    // A player that counts anew is followed from there on.
    lastSequence: event.sequence ?? session.lastSequence,
    seq: Math.max(session.seq + 1, event.sequence ?? 0),
    totals: withSamples(entering(passed, state).totals, event, state),
    playheadMs: event.playheadMs ?? session.playheadMs,
    bitrateBps: event.bitrateBps ?? session.bitrateBps,
    ...(event.bufferMs === undefined ? {} : { bufferMs: event.bufferMs }),
  };
}

function stateAfter({ state, hasPlayed }: CmcdSession, event: CmcdEvent): ViewState {
  // A response brings the state and the time of its request, which may be long past.
  const said = event.type === 'rr' ? undefined : STATES[event.state ?? ''];
  if (said === undefined) return state;
  // Before the first frame waiting is starting; after a seek it still belongs to the seek.
  if (said === 'stalled' && !hasPlayed) return 'starting';
  return said === 'stalled' && state === 'seeking' ? 'seeking' : said;
}

/** Adds the time since the last event to where it belongs. */
function withTime(session: CmcdSession, atMs: number): CmcdSession {
  const { totals, state, standstillMs, bitrateBps } = session;
  const passedMs = Math.min(atMs - totals.atMs, LONGEST_SILENCE_MS);
  const isStalled = state === 'stalled';
  const isWatching = state === 'starting' || state === 'playing' || state === 'seeking' || isStalled;
  return {
    ...session,
    standstillMs: isStalled ? standstillMs + passedMs : 0,
    totals: {
      ...totals,
      atMs,
      watchedMs: totals.watchedMs + (isWatching ? passedMs : 0),
      playedMs: totals.playedMs + (state === 'playing' ? passedMs : 0),
      playedBits: totals.playedBits + (state === 'playing' ? Math.round((bitrateBps * passedMs) / 1000) : 0),
      stalledMs: totals.stalledMs + (isStalled ? passedMs : 0),
      seekMs: totals.seekMs + (state === 'seeking' ? passedMs : 0),
      pausedMs: totals.pausedMs + (state === 'paused' ? passedMs : 0),
    },
  };
}

function entering(session: CmcdSession, state: ViewState) {
  const { totals, standstillMs, hasPlayed, startupMs } = session;
  const isNew = state !== session.state;
  const hasRebuffered = isNew && session.state === 'stalled' && standstillMs >= REBUFFER_MS;
  const isFirstFrame = state === 'playing' && !hasPlayed;
  return {
    state,
    hasPlayed: hasPlayed || isFirstFrame,
    standstillMs: state === 'stalled' ? standstillMs : 0,
    ...(isFirstFrame && startupMs === undefined ? { startupMs: totals.atMs } : {}),
    totals: {
      ...totals,
      stallCount: totals.stallCount + (isNew && state === 'stalled' ? 1 : 0),
      seekCount: totals.seekCount + (isNew && state === 'seeking' ? 1 : 0),
      rebufferMs: totals.rebufferMs + (hasRebuffered ? standstillMs : 0),
      rebufferCount: totals.rebufferCount + (hasRebuffered ? 1 : 0),
    },
  };
}

/** What an event says about itself alone counts once, with the event. */
function withSamples(totals: CmcdTotals, event: CmcdEvent, state: ViewState): CmcdTotals {
  const { liveLatencyMs, type, responseStatus = 0, firstByteMs = 0, lastByteMs = 0 } = event;
  const isSample = liveLatencyMs !== undefined && state === 'playing';
  const isResponse = type === 'rr' && event.responseStatus !== undefined;
  const isGood = isResponse && responseStatus >= 200 && responseStatus < 400;
  return {
    ...totals,
    liveLatencySumMs: totals.liveLatencySumMs + (isSample ? liveLatencyMs : 0),
    liveLatencySamples: totals.liveLatencySamples + (isSample ? 1 : 0),
    requests: totals.requests + (isGood ? 1 : 0),
    requestMs: totals.requestMs + (isGood ? lastByteMs : 0),
    requestLatencyMs: totals.requestLatencyMs + (isGood ? firstByteMs : 0),
    requestFailures: totals.requestFailures + (isResponse && !isGood ? 1 : 0),
  };
}

/** What holds for the session as a whole, whenever it is said. Errors are a set: players repeat them on every report. */
function withFacts(session: CmcdSession, event: CmcdEvent): CmcdSession {
  const { totals } = session;
  const isFast = event.playbackRate !== undefined && event.playbackRate !== 0 && event.playbackRate !== 1;
  const startupMs = event.startDelayMs ?? session.startupMs;
  return {
    ...session,
    ...(startupMs === undefined ? {} : { startupMs }),
    ...(event.contentId === undefined ? {} : { videoId: event.contentId }),
    ...(event.format === undefined ? {} : { format: event.format }),
    ...(event.streamType === undefined ? {} : { streamType: event.streamType }),
    features: session.features | (isFast ? VIEW_FEATURES.speed : 0),
    errors: [...new Set([...session.errors, ...event.errors])].slice(0, MOST_ERRORS),
    totals: {
      ...totals,
      droppedFrames: Math.max(totals.droppedFrames, event.droppedFrames ?? 0),
      // The player's own count knows standstills that lay between two reports.
      stallCount: Math.max(totals.stallCount, event.starvations ?? 0),
      rebufferCount: Math.max(totals.rebufferCount, event.starvations ?? 0),
      stalledMs: Math.max(totals.stalledMs, event.starvedMs ?? 0),
      rebufferMs: Math.max(totals.rebufferMs, event.starvedMs ?? 0),
    },
  };
}
