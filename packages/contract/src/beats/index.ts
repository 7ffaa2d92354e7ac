export type { Beat, BeatSpan, Rendition, Report, ReportReply, ViewMetadata } from './schema.ts';
export { BOT_SIGNALS, BOT_SIGNALS_NEEDED, QUALITY_FLAGS, type Signal, signalsIn } from './signals.ts';
export {
  BEAT_FORMAT_VERSION,
  BEAT_REASONS,
  type BeatReason,
  CUSTOM_DIMENSIONS,
  EXIT_KINDS,
  type ExitKind,
  HEARTBEAT_SECONDS,
  PLAY_REASONS,
  type PlayReason,
  REBUFFER_MS,
  SPAN_KINDS,
  type SpanKind,
  VIEW_FEATURES,
  VIEW_MODES,
  VIEW_STATES,
  type ViewMode,
  type ViewState,
  WATCHING_STATES,
} from './states.ts';
