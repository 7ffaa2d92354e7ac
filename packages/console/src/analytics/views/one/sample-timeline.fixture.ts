import type { TimelineBeat, TimelineSpan, ViewTimeline } from '@playhead/contract/api';

/** The moment at which the sample view began. */
export const BEGAN_MS = Date.parse('2026-11-25T09:00:00.000Z');

/** A report of a view that has only been watched since it began. */
export const sampleBeat = (sequence: number, at_ms: number, change: Partial<TimelineBeat> = {}): TimelineBeat => ({
  sequence,
  at: new Date(BEGAN_MS + at_ms).toISOString(),
  at_ms,
  state: 'playing',
  reason: 'heartbeat',
  exit: null,
  playhead_ms: 0,
  buffer_ms: null,
  mode: null,
  rendition: null,
  played_ms: 0,
  watched_ms: at_ms,
  paused_ms: 0,
  stalled_ms: 0,
  rebuffer_ms: 0,
  rebuffer_count: 0,
  seek_count: 0,
  dropped_frames: 0,
  error_count: 0,
  ...change,
});

/** A span. */
export const sampleSpan = (
  kind: string,
  number: number,
  from_ms: number,
  to_ms: number,
  change: Partial<TimelineSpan> = {},
): TimelineSpan => ({
  kind,
  number,
  from_ms,
  to_ms,
  open: false,
  playhead_ms: 0,
  rendition: null,
  mode: null,
  ...change,
});

type Change = Partial<Omit<ViewTimeline, 'view'>> & { readonly view?: Partial<ViewTimeline['view']> };

/** A view that played for ten seconds after a start of half a second, and was closed then. */
export const sampleTimeline = ({ view, ...change }: Change = {}): ViewTimeline => ({
  complete_through: '2026-11-25T09:05:00.000Z',
  view: {
    view_id: '019abb3e-9a40-7c11-9f6e-0d6a3f1b2c4d',
    started_at: new Date(BEGAN_MS).toISOString(),
    last_at: new Date(BEGAN_MS + 10_500).toISOString(),
    environment: 'production',
    player_no: 1001,
    state: 'playing',
    exit: 'pagehide',
    title: 'News',
    video_id: null,
    stream_type: 'vod',
    duration_ms: 120_000,
    country: 'KR',
    device: 'pc',
    os: 'windows',
    browser: 'chrome',
    startup_ms: 500,
    played_ms: 10_000,
    watched_ms: 10_500,
    paused_ms: 0,
    rebuffer_ms: 0,
    rebuffer_count: 0,
    error_code: null,
    error_fatal: false,
    error_count: 0,
    bot: false,
    quality_flags: 0,
    reporter: 'beacon',
    ...view,
  },
  facts: {},
  journal: { state: 'whole', kept_until: '2026-12-25T09:00:00.000Z', beats_received: 2, beats_missing: 0 },
  beats: [
    sampleBeat(0, 0, { state: 'starting', reason: 'start' }),
    sampleBeat(1, 10_500, { played_ms: 10_000, reason: 'end', exit: 'pagehide' }),
  ],
  spans: [],
  errors: [],
  ...change,
});
