import { METRIC_IDS, type Measure, type MetricId, measuresOf, type ViewNumberId } from '@playhead/contract/metrics';
import { atMsOf, outcomeOf, type Standing, type Stretch, stateOf, stretchesOf, sum } from './random-history.fixture.ts';

/** A view as far as its reports have arrived, and when the latest did. */
export interface KnownView {
  readonly standing: Standing;
  readonly lastReceivedMs: number;
}

/** A value of the oracle. */
export interface Expected {
  readonly value: number | null;
  readonly sample_size: number;
}

type Facts = ReturnType<typeof factsOf>;

/** Everything that is true of a view, out of its history alone. */
const factsOf = ({ standing, lastReceivedMs }: KnownView, nowMs: number) => {
  const { history, until } = standing;
  const stretches = stretchesOf(standing);
  const inState = (state: Stretch['state']) => stretches.filter((each) => each.state === state);
  const time = (state: Stretch['state']) => sum(inState(state), (each) => each.ms);
  const outcome = outcomeOf(standing);
  const playing = inState('playing');
  const played = history.begins === 'plays' && until >= 0;
  const hasEnded = outcome !== undefined;
  const isOver = hasEnded || lastReceivedMs < nowMs - 3_600_000;
  const failed = outcome === 'failed';
  const refused = outcome === 'refused';
  const left = !played && !failed && !refused && isOver;
  const rebuffers = inState('stalled').filter((each) => each.ms >= 500);
  const requests = stretches.flatMap((each) => each.requests);
  const live = stretches.flatMap(({ liveLatencyMs }) => liveLatencyMs ?? []);
  const watchedMs = atMsOf(standing) - time('paused');
  return {
    history,
    played,
    failed,
    refused,
    left,
    isOver,
    hasEnded,
    watchedMs,
    rebuffers,
    requests,
    live,
    stretches,
    isBot: history.botSignals === 6,
    decided: played || failed || refused || isOver,
    leftAfterWait: left && watchedMs >= 1000,
    reachedEnd: outcome === 'ended',
    playedMs: time('playing'),
    pausedMs: time('paused'),
    rebufferMs: sum(rebuffers, (each) => each.ms),
    stalls: inState('stalled').length,
    seeks: inState('seeking').length,
    seekMs: time('seeking'),
    bits: sum(playing, (each) => Math.round((each.bitrateBps * each.ms) / 1000)),
    upscaleMs: sum(playing, (each) => each.upscale * each.ms),
    downscaleMs: sum(playing, (each) => each.downscale * each.ms),
    upscaleMax: Math.max(0, ...playing.map((each) => each.upscale)),
    downscaleMax: Math.max(0, ...playing.map((each) => each.downscale)),
    errors: sum(stretches, (each) => each.errors) + (failed || refused ? 1 : 0),
    pictureKnown: played && time('playing') > 0 && stretches.some((each) => each.height > 0),
    isWatching: ['starting', 'playing', 'stalled', 'seeking'].includes(stateOf(standing)),
    lastReceivedMs,
  };
};

const ofPlayed = (of: (view: Facts) => number) => (view: Facts) => (view.played ? of(view) : undefined);

const startupScore = (waitMs: number) => 800 / (8 + waitMs / 1000);
const rebufferShare = (view: Facts) => (view.watchedMs > 0 ? view.rebufferMs / view.watchedMs : 0);
const smoothness = (view: Facts) =>
  (100 / Math.hypot(1, view.rebuffers.length / 2) + 100 * Math.exp(-10 * rebufferShare(view))) / 2;
const quality = (view: Facts) =>
  100 * Math.exp(-0.33 * (0.15 * view.upscaleMax + (0.85 * view.upscaleMs) / view.playedMs));
const success = (view: Facts) => {
  if (view.refused) return undefined;
  if (view.failed) return 0;
  if (view.played) return 100;
  return view.leftAfterWait ? 50 : undefined;
};
const score = (view: Facts) => {
  const share = success(view);
  if (share === undefined || share === 0) return share;
  if (share === 50) return startupScore(view.watchedMs) / 2;
  const parts = 0.45 * smoothness(view) + 0.35 * startupScore(view.history.waitMs);
  return view.pictureKnown ? parts + 0.2 * quality(view) : parts / 0.8;
};

const completion = ({ played, playedMs, history: { durationMs } }: Facts) =>
  played && durationMs !== undefined ? Math.min(1, playedMs / durationMs) : undefined;

/** Numbers of each view. */
const NUMBERS: Record<ViewNumberId, (view: Facts) => number | undefined> = {
  play_time: (view) => view.playedMs,
  watch_time: (view) => view.watchedMs,
  paused_time: (view) => view.pausedMs,
  average_play_time: ofPlayed((view) => view.playedMs),
  average_completion: completion,
  startup_time: ofPlayed((view) => view.history.waitMs),
  content_startup_time: ofPlayed((view) => view.history.waitMs + view.history.preRollMs),
  player_startup_time: (view) => view.history.playerStartupMs,
  page_load_time: (view) => view.history.pageLoadMs,
  total_startup_time: ({ played, history: { playerStartupMs, waitMs } }) =>
    played && playerStartupMs !== undefined ? playerStartupMs + waitMs : undefined,
  drm_load_time: ({ played, history }) => (played ? history.drmLoadMs : undefined),
  exit_wait_time: (view) => (view.left ? view.watchedMs : undefined),
  rebuffer_count: ofPlayed((view) => view.rebuffers.length),
  rebuffer_duration: ofPlayed((view) => view.rebufferMs),
  seek_count: ofPlayed((view) => view.seeks),
  max_upscale: (view) => (view.pictureKnown ? view.upscaleMax : undefined),
  max_downscale: (view) => (view.pictureKnown ? view.downscaleMax : undefined),
  rendition_changes: ofPlayed((view) => view.stretches.length),
  upshifts: ofPlayed((view) => view.seeks),
  downshifts: ofPlayed((view) => view.stalls),
  max_request_latency: ({ requests }) =>
    requests.length > 0 ? Math.max(...requests.map((each) => each.latencyMs)) : undefined,
  playback_success_score: success,
  startup_score: ofPlayed((view) => startupScore(view.history.waitMs)),
  smoothness_score: ofPlayed(smoothness),
  quality_score: (view) => (view.pictureKnown ? quality(view) : undefined),
  playback_score: score,
};

const share = (views: readonly Facts[], holds: (view: Facts) => boolean): Expected => ({
  value: views.length === 0 ? null : views.filter(holds).length / views.length,
  sample_size: views.length,
});

const ratio = (views: readonly Facts[], above: (view: Facts) => number, below: (view: Facts) => number): Expected => {
  const counted = views.filter((view) => below(view) > 0);
  const value = counted.length === 0 ? null : sum(counted, above) / sum(counted, below);
  return { value, sample_size: counted.length };
};

const isGood = (view: Facts) =>
  view.played &&
  !view.failed &&
  view.history.waitMs <= 4000 &&
  rebufferShare(view) <= 0.01 &&
  (view.bits === 0 ||
    view.playedMs === 0 ||
    (view.bits * 1000) / view.playedMs >= (view.history.device === 'mobile' ? 500_000 : 1_000_000));

type Whole = (views: readonly Facts[], nowMs: number) => Expected;
const counting =
  (counts: (view: Facts, nowMs: number) => boolean): Whole =>
  (views, nowMs) => ({ value: views.filter((view) => counts(view, nowMs)).length, sample_size: views.length });
const shareOfDecided =
  (holds: (view: Facts) => boolean): Whole =>
  (views) =>
    share(
      views.filter((view) => view.decided),
      holds,
    );
const dividing =
  (above: (view: Facts) => number, below: (view: Facts) => number): Whole =>
  (views) =>
    ratio(views, above, below);

/** Numbers of a set of views. */
const WHOLES: Record<Exclude<MetricId, ViewNumberId>, Whole> = {
  views: counting(() => true),
  plays: counting((view) => view.played),
  play_rate: (views) => share(views, (view) => view.played),
  unique_viewers: (views) => {
    const known = views.flatMap((view) => view.history.viewer ?? []);
    return { value: new Set(known).size, sample_size: known.length };
  },
  completion_rate: (views) =>
    share(
      views.filter((view) => completion(view) !== undefined),
      (view) => view.reachedEnd,
    ),
  exits_before_start: shareOfDecided((view) => view.leftAfterWait),
  exits_before_start_any: shareOfDecided((view) => view.left),
  startup_failure_percentage: shareOfDecided((view) => view.failed && !view.played),
  playback_failure_percentage: shareOfDecided((view) => view.failed),
  business_exception_percentage: shareOfDecided((view) => view.refused),
  startup_business_exception_percentage: shareOfDecided((view) => view.refused && !view.played),
  error_rate: dividing(
    (view) => view.errors,
    () => 1,
  ),
  view_dropped_percentage: (views) =>
    share(
      views.filter((view) => view.isOver),
      (view) => !view.hasEnded,
    ),
  rebuffer_percentage: dividing(
    (view) => view.rebufferMs,
    (view) => view.watchedMs,
  ),
  rebuffer_frequency: dividing(
    (view) => view.rebuffers.length,
    (view) => (view.playedMs + view.rebufferMs) / 60_000,
  ),
  stalls_per_hour: dividing(
    (view) => view.stalls,
    (view) => view.watchedMs / 3_600_000,
  ),
  rebuffered_views_percentage: (views) =>
    share(
      views.filter((view) => view.played),
      (view) => view.rebuffers.length > 0,
    ),
  average_rebuffer_time: dividing(
    (view) => view.rebufferMs,
    (view) => view.rebuffers.length,
  ),
  seek_latency: dividing(
    (view) => view.seekMs,
    (view) => view.seeks,
  ),
  average_bitrate: dividing(
    (view) => view.bits * 1000,
    (view) => (view.bits > 0 ? view.playedMs : 0),
  ),
  upscale_percentage: dividing(
    (view) => view.upscaleMs,
    (view) => (view.pictureKnown ? view.playedMs : 0),
  ),
  downscale_percentage: dividing(
    (view) => view.downscaleMs,
    (view) => (view.pictureKnown ? view.playedMs : 0),
  ),
  dropped_frames_percentage: dividing(
    (view) => sum(view.stretches, ({ frames }) => frames.dropped),
    (view) => sum(view.stretches, ({ frames }) => frames.decoded),
  ),
  request_throughput: dividing(
    (view) => sum(view.requests, (each) => each.bytes * 8000),
    (view) => sum(view.requests, (each) => each.ms),
  ),
  request_latency: dividing(
    (view) => sum(view.requests, (each) => each.latencyMs),
    (view) => view.requests.length,
  ),
  request_failure_percentage: dividing(
    (view) => sum(view.stretches, (each) => each.failedRequests),
    (view) => view.requests.length + sum(view.stretches, (each) => each.failedRequests),
  ),
  live_latency: dividing(
    (view) => sum(view.live, (each) => each),
    (view) => view.live.length,
  ),
  good_views_percentage: (views) =>
    share(
      views.filter((view) => success(view) !== undefined),
      isGood,
    ),
  current_viewers: (views, nowMs) => {
    const present = views.filter((view) => view.isWatching && view.lastReceivedMs >= nowMs - 30_000);
    return { value: present.length, sample_size: present.length };
  },
};

const DEFAULT_MEASURES: Partial<Record<ViewNumberId, Measure>> = {
  play_time: 'sum',
  watch_time: 'sum',
  paused_time: 'sum',
  average_play_time: 'mean',
  average_completion: 'mean',
  playback_success_score: 'mean',
  startup_score: 'mean',
  smoothness_score: 'mean',
  quality_score: 'mean',
  playback_score: 'mean',
};

const LEVELS = { p50: 0.5, p75: 0.75, p95: 0.95 } as const;

const measure = (numbers: readonly number[], how: Measure): Expected => {
  const sample_size = numbers.length;
  const total = sum(numbers, (each) => each);
  if (how === 'sum') return { value: total, sample_size };
  if (sample_size === 0) return { value: null, sample_size };
  return { value: how === 'mean' ? total / sample_size : quantile(numbers, LEVELS[how]), sample_size };
};

const quantile = (numbers: readonly number[], level: number): number => {
  const sorted = [...numbers].sort((one, other) => one - other);
  const rank = level * (sorted.length - 1);
  const below = sorted[Math.floor(rank)] ?? 0;
  const above = sorted[Math.ceil(rank)] ?? below;
  return below + (above - below) * (rank - Math.floor(rank));
};

const isNumber = (id: MetricId): id is ViewNumberId => Object.hasOwn(NUMBERS, id);

/** Every metric and measure by the key under which it is asked for, out of the histories, without views that look automated. */
export const expectedMetrics = (known: readonly KnownView[], nowMs: number): ReadonlyMap<string, Expected> => {
  const views = known.map((each) => factsOf(each, nowMs)).filter(({ isBot }) => !isBot);
  return new Map(
    METRIC_IDS.flatMap((id): [string, Expected][] => {
      if (!isNumber(id)) return [[id, WHOLES[id](views, nowMs)]];
      const numbers = views.flatMap((view) => NUMBERS[id](view) ?? []);
      const measures = measuresOf(id).map((how): [string, Expected] => [`${id}.${how}`, measure(numbers, how)]);
      return [[id, measure(numbers, DEFAULT_MEASURES[id] ?? 'p50')], ...measures];
    }),
  );
};
