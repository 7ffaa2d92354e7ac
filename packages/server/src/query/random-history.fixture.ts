import type { Beat } from '@playhead/contract/beats';
import fc from 'fast-check';

/** A stretch of a view after its first frame, and what happened in it. */
export interface Stretch {
  readonly state: 'playing' | 'stalled' | 'seeking' | 'paused';
  readonly ms: number;
  readonly bitrateBps: number;
  readonly height: number;
  readonly upscale: number;
  readonly downscale: number;
  readonly frames: { readonly decoded: number; readonly dropped: number };
  readonly requests: readonly { readonly bytes: number; readonly ms: number; readonly latencyMs: number }[];
  readonly failedRequests: number;
  readonly errors: number;
  readonly liveLatencyMs: number | undefined;
}

/** The life of a view as it really was. */
export interface History {
  readonly startMs: number;
  readonly waitMs: number;
  readonly begins: 'plays' | 'left' | 'failed' | 'refused' | 'silent';
  readonly stretches: readonly Stretch[];
  readonly ends: 'ended' | 'pagehide' | 'failed' | 'refused' | 'silent';
  readonly durationMs: number | undefined;
  readonly playerStartupMs: number | undefined;
  readonly pageLoadMs: number | undefined;
  readonly drmLoadMs: number | undefined;
  readonly preRollMs: number;
  readonly viewer: string | undefined;
  readonly botSignals: number;
  readonly country: string | undefined;
  readonly device: 'pc' | 'mobile';
}

const ms = (max: number) => fc.integer({ min: 0, max });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const stretch: fc.Arbitrary<Stretch> = fc.record({
  state: fc.constantFrom('playing', 'playing', 'stalled', 'seeking', 'paused'),
  // At least as long as a sample of the live latency stands for: ingest does not believe more samples than seconds.
  ms: fc.integer({ min: 1000, max: 120_000 }),
  bitrateBps: fc.constantFrom(0, 300_000, 800_000, 2_500_000, 6_000_000),
  height: fc.constantFrom(0, 360, 720, 1080),
  upscale: fc.constantFrom(0, 0, 0.25, 1.5),
  downscale: fc.constantFrom(0, 0, 0.5),
  frames: fc.record({ decoded: fc.integer({ min: 10, max: 3000 }), dropped: fc.integer({ min: 0, max: 10 }) }),
  requests: fc.array(fc.record({ bytes: ms(5_000_000), ms: fc.integer({ min: 100, max: 5000 }), latencyMs: ms(100) }), {
    maxLength: 3,
  }),
  failedRequests: fc.integer({ min: 0, max: 2 }),
  errors: fc.constantFrom(0, 0, 0, 1),
  liveLatencyMs: maybe(ms(30_000)),
});

/** Lives of views that begin in the three hours before a moment. */
export const historiesBefore = (nowMs: number): fc.Arbitrary<readonly History[]> =>
  fc.array(
    fc.record({
      startMs: fc.integer({ min: nowMs - 3 * 3_600_000, max: nowMs - 1_500_000 }),
      waitMs: fc.oneof(ms(1500), ms(20_000)),
      begins: fc.constantFrom('plays', 'plays', 'plays', 'plays', 'left', 'failed', 'refused', 'silent'),
      stretches: fc.array(stretch, { maxLength: 8 }),
      ends: fc.constantFrom('ended', 'pagehide', 'failed', 'refused', 'silent', 'silent'),
      durationMs: maybe(fc.integer({ min: 1000, max: 600_000 })),
      playerStartupMs: maybe(ms(3000)),
      pageLoadMs: maybe(ms(5000)),
      drmLoadMs: maybe(ms(2000)),
      // Longer ones would be told before they are over, which ingest rightly does not believe.
      preRollMs: fc.constantFrom(0, 0, 1500),
      viewer: fc.constantFrom(undefined, '1', '2', '18446744073709551615'),
      botSignals: fc.constantFrom(0, 0, 0, 3, 4, 6),
      country: fc.constantFrom(undefined, 'KR', 'JP'),
      device: fc.constantFrom('pc', 'mobile'),
    }),
    { minLength: 1, maxLength: 15 },
  );

/** How a view stood after so many of its stretches; -1: as it was asked for, 0: after the wait. */
export interface Standing {
  readonly history: History;
  readonly until: number;
  /** Whether it has also told of its end. */
  readonly hasEnded: boolean;
}

/** How a view stood at each of its reports, in their order. */
export const standingsOf = (history: History): readonly Standing[] => {
  const plays = history.begins === 'plays';
  const last = plays ? history.stretches.length : 0;
  const way = Array.from({ length: last + 2 }, (_, index) => ({ history, until: index - 1, hasEnded: false }));
  const isSilent = (plays ? history.ends : history.begins) === 'silent';
  return isSilent ? way : [...way, { history, until: last, hasEnded: true }];
};

/** The stretches that have been by then. */
export const stretchesOf = ({ history, until }: Standing): readonly Stretch[] =>
  history.stretches.slice(0, Math.max(0, until));

/** The sum of a number over stretches. */
export const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0);

/** Time since the view began. */
export const atMsOf = (standing: Standing): number =>
  standing.until < 0 ? 0 : standing.history.waitMs + sum(stretchesOf(standing), (each) => each.ms);

/** How the view goes on or has ended. */
export const outcomeOf = ({ history: { begins, ends }, hasEnded }: Standing) =>
  hasEnded ? (begins === 'plays' ? ends : begins) : undefined;

const STATES = { ended: 'ended', failed: 'failed', refused: 'failed', pagehide: 'paused', left: 'starting' } as const;
const EXITS = { ended: 'ended', failed: 'error', refused: 'error', pagehide: 'pagehide', left: 'pagehide' } as const;

/** The state that a view is told to be in. */
export const stateOf = (standing: Standing): Beat['state'] => {
  const outcome = outcomeOf(standing);
  if (outcome !== undefined && outcome !== 'silent') return STATES[outcome];
  if (standing.until < 0 || standing.history.begins !== 'plays') return 'starting';
  return stretchesOf(standing).at(-1)?.state ?? 'playing';
};

/** The beat that tells how a view stands: totals since it began. */
export const beatOf = (standing: Standing, viewId: string, seq: number): Beat => {
  const { history, until, hasEnded } = standing;
  const outcome = outcomeOf(standing);
  const known = outcome !== undefined && outcome !== 'silent' ? outcome : undefined;
  const stretches = stretchesOf(standing);
  const inState = (state: Stretch['state']) => stretches.filter((each) => each.state === state);
  const total = (state: Stretch['state']) => sum(inState(state), (each) => each.ms);
  const rebuffers = inState('stalled').filter((each) => each.ms >= 500);
  const requests = stretches.flatMap((each) => each.requests);
  const live = stretches.flatMap(({ liveLatencyMs }) => liveLatencyMs ?? []);
  const shown = stretches.findLast((each) => each.height > 0);
  const hasPlayed = history.begins === 'plays' && until >= 0;
  return {
    viewId,
    seq,
    state: stateOf(standing),
    reason: hasEnded ? 'end' : until < 0 ? 'start' : 'state',
    ...(known === undefined ? {} : { exit: EXITS[known] }),
    atMs: atMsOf(standing),
    playheadMs: total('playing'),
    playedMs: total('playing'),
    watchedMs: atMsOf(standing) - total('paused'),
    stalledMs: total('stalled'),
    stallCount: inState('stalled').length,
    rebufferMs: sum(rebuffers, (each) => each.ms),
    rebufferCount: rebuffers.length,
    seekMs: total('seeking'),
    seekCount: inState('seeking').length,
    pausedMs: total('paused'),
    droppedFrames: sum(stretches, ({ frames }) => frames.dropped),
    decodedFrames: sum(stretches, ({ frames }) => frames.decoded),
    playedBits: sum(inState('playing'), (each) => Math.round((each.bitrateBps * each.ms) / 1000)),
    upscaleMs: sum(inState('playing'), (each) => each.upscale * each.ms),
    downscaleMs: sum(inState('playing'), (each) => each.downscale * each.ms),
    upscaleMax: Math.max(0, ...inState('playing').map((each) => each.upscale)),
    downscaleMax: Math.max(0, ...inState('playing').map((each) => each.downscale)),
    renditionChanges: stretches.length,
    upshifts: inState('seeking').length,
    downshifts: inState('stalled').length,
    requests: requests.length,
    requestBytes: sum(requests, (each) => each.bytes),
    requestMs: sum(requests, (each) => each.ms),
    requestLatencyMs: sum(requests, (each) => each.latencyMs),
    requestLatencyMaxMs: Math.max(0, ...requests.map((each) => each.latencyMs)),
    requestFailures: sum(stretches, (each) => each.failedRequests),
    liveLatencySumMs: sum(live, (each) => each),
    liveLatencySamples: live.length,
    errorCount: sum(stretches, (each) => each.errors) + (known === 'failed' || known === 'refused' ? 1 : 0),
    ...(hasPlayed ? { startupMs: history.waitMs, contentStartupMs: history.waitMs + history.preRollMs } : {}),
    ...(history.drmLoadMs === undefined || !hasPlayed ? {} : { drmLoadMs: history.drmLoadMs }),
    ...(shown === undefined ? {} : { rendition: { width: 16, height: shown.height, bitrateBps: shown.bitrateBps } }),
    ...(known === 'failed' ? { error: { code: 'E0001', fatal: true } } : {}),
    ...(known === 'refused' ? { error: { code: 'E0005', fatal: true, business: true } } : {}),
    metadata: {
      ...(history.durationMs === undefined ? {} : { durationMs: history.durationMs }),
      ...(history.playerStartupMs === undefined ? {} : { playerStartupMs: history.playerStartupMs }),
      ...(history.pageLoadMs === undefined ? {} : { pageLoadMs: history.pageLoadMs }),
    },
  };
};
