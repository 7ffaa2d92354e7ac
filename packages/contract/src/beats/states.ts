/** What a view is doing. Exactly one at a time. */
export const VIEW_STATES = ['starting', 'playing', 'stalled', 'seeking', 'paused', 'ended', 'failed'] as const;

/** What a view is doing. */
export type ViewState = (typeof VIEW_STATES)[number];

/** States in which someone is watching, or trying to: their time is watch time, and they count as concurrent. */
export const WATCHING_STATES = ['starting', 'playing', 'stalled', 'seeking'] as const satisfies readonly ViewState[];

/** What made the beacon send a beat. */
export const BEAT_REASONS = [
  'start',
  'first_frame',
  'heartbeat',
  'state',
  'seek',
  'rendition',
  'error',
  'hidden',
  'end',
  'recovered',
] as const;

/** What made the beacon send a beat. */
export type BeatReason = (typeof BEAT_REASONS)[number];

/** How a view came to its end; sent with the reason `end`. */
export const EXIT_KINDS = ['ended', 'pagehide', 'superseded', 'destroyed', 'error'] as const;

/** How a view came to its end. */
export type ExitKind = (typeof EXIT_KINDS)[number];

/** How the picture is shown. */
export const VIEW_MODES = ['inline', 'fullscreen', 'pip'] as const;

/** How the picture is shown. */
export type ViewMode = (typeof VIEW_MODES)[number];

/** Continuous periods of a view that are told one by one. */
export const SPAN_KINDS = ['stall', 'seek', 'rendition', 'mode'] as const;

/** A kind of continuous period. */
export type SpanKind = (typeof SPAN_KINDS)[number];

/** What was used at any time within a view: bits of a beat's `features`, which only ever gain bits. */
export const VIEW_FEATURES = { fullscreen: 1, pip: 2, captions: 4, cast: 8, speed: 16, muted: 32 } as const;

/** What made the view begin. */
export const PLAY_REASONS = ['click', 'autoplay', 'api', 'playlist', 'replay', 'retry'] as const;

/** What made the view begin. */
export type PlayReason = (typeof PLAY_REASONS)[number];

/** A standstill this long or longer is a rebuffer in the metrics; shorter ones, from 250 ms on, are told as stalls only. */
export const REBUFFER_MS = 500;

/** How many texts of their own a view may carry: `custom_1` and so on. */
export const CUSTOM_DIMENSIONS = 10;

/** The version of the wire format, sent as `v`. */
export const BEAT_FORMAT_VERSION = 1;

/** Seconds between beats of a playing view until the server asks for another interval. */
export const HEARTBEAT_SECONDS = 10;
