import { type Beat, QUALITY_FLAGS } from '@playhead/contract/beats';

/** Clocks of a page differ a little from each other. */
const TOLERANCE_MS = 2000;

/** The fastest that browsers play. A sender that counts media time instead of time stays below this. */
const FASTEST_RATE = 16;

/** Shorter standstills are not told. */
const SHORTEST_STALL_MS = 250;

/** Nobody waits longer for a page. */
const LONGEST_LOAD_MS = 600_000;

/** Totals that have a limit. */
type Limited = keyof typeof FLAG_OF;

/** What it is called when a total is beyond its limit. */
const FLAG_OF = {
  watchedMs: 'watchedTooLong',
  playedMs: 'playedTooLong',
  stalledMs: 'stalledTooLong',
  rebufferMs: 'rebufferTooLong',
  seekMs: 'seekTooLong',
  startupMs: 'startupTooLong',
  contentStartupMs: 'startupTooLong',
  drmLoadMs: 'startupTooLong',
  pausedMs: 'pausedTooLong',
  stallCount: 'impossibleCounts',
  rebufferCount: 'impossibleCounts',
  droppedFrames: 'impossibleCounts',
  upshifts: 'impossibleCounts',
  downshifts: 'impossibleCounts',
  requestLatencyMs: 'impossibleCounts',
  requestLatencyMaxMs: 'impossibleCounts',
  liveLatencySamples: 'impossibleCounts',
} as const satisfies Partial<Record<keyof Beat, keyof typeof QUALITY_FLAGS>>;

const NAMES = Object.keys(FLAG_OF) as Limited[];

/** Parts of a total are measured apart from it and differ by a little: that is cut without a word. */
const FORGIVEN: ReadonlySet<Limited> = new Set(['stalledMs', 'rebufferMs', 'seekMs']);

type Totals = Pick<Beat, Limited | 'atMs' | 'decodedFrames' | 'renditionChanges' | 'requestMs' | 'metadata'>;

/**
 * Limits totals to what can be: no one watches longer than the view has lasted, or stalls, seeks and starts longer than they
 * watched. The outcome depends on this beat alone, so that repeating and reordering beats still change nothing.
 */
export const plausibleTotals = <T extends Totals>(beat: T): { readonly beat: T; readonly flags: number } => {
  const limits = limitsOf(beat);
  let flags = 0;
  let cut: Partial<Record<Limited, number>> | undefined;
  for (const name of NAMES) {
    const value = beat[name];
    if (value === undefined || value <= limits[name]) continue;
    const isForgiven = FORGIVEN.has(name) && value <= limits[name] + TOLERANCE_MS;
    if (!isForgiven) flags |= QUALITY_FLAGS[FLAG_OF[name]].bit;
    cut = { ...cut, [name]: limits[name] };
  }
  const metadata = plausibleMetadata(beat.metadata);
  if (metadata !== beat.metadata) flags |= QUALITY_FLAGS.startupTooLong.bit;
  if (cut === undefined && metadata === beat.metadata) return { beat, flags };
  return { beat: { ...beat, ...cut, ...(metadata ? { metadata } : {}) }, flags };
};

const limitsOf = (beat: Totals): Record<Limited, number> => {
  const { atMs, decodedFrames, renditionChanges = 0, requestMs = 0, requestLatencyMs = 0 } = beat;
  const lastedMs = atMs + TOLERANCE_MS;
  const watchedMs = Math.min(beat.watchedMs, lastedMs);
  const stallCount = Math.min(beat.stallCount ?? 0, Math.ceil(lastedMs / SHORTEST_STALL_MS));
  return {
    watchedMs: lastedMs,
    playedMs: atMs * FASTEST_RATE + TOLERANCE_MS,
    stalledMs: watchedMs,
    rebufferMs: Math.min(beat.stalledMs ?? 0, watchedMs),
    seekMs: watchedMs,
    startupMs: lastedMs,
    contentStartupMs: lastedMs,
    drmLoadMs: lastedMs,
    pausedMs: lastedMs,
    stallCount: Math.ceil(lastedMs / SHORTEST_STALL_MS),
    rebufferCount: stallCount,
    droppedFrames: decodedFrames ?? Number.POSITIVE_INFINITY,
    upshifts: renditionChanges,
    downshifts: renditionChanges,
    requestLatencyMs: requestMs,
    requestLatencyMaxMs: Math.min(requestLatencyMs, requestMs),
    liveLatencySamples: Math.ceil(lastedMs / 1000),
  };
};

const plausibleMetadata = (metadata: Beat['metadata']): Beat['metadata'] => {
  const { pageLoadMs = 0, playerStartupMs = 0 } = metadata ?? {};
  if (metadata === undefined || Math.max(pageLoadMs, playerStartupMs) <= LONGEST_LOAD_MS) return metadata;
  return {
    ...metadata,
    ...(metadata.pageLoadMs === undefined ? {} : { pageLoadMs: Math.min(pageLoadMs, LONGEST_LOAD_MS) }),
    ...(metadata.playerStartupMs === undefined ? {} : { playerStartupMs: Math.min(playerStartupMs, LONGEST_LOAD_MS) }),
  };
};
