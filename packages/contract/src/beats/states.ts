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

/** The version of the wire format, sent as `v`. */
export const BEAT_FORMAT_VERSION = 1;

/** Seconds between beats of a playing view until the server asks for another interval. */
export const HEARTBEAT_SECONDS = 10;
