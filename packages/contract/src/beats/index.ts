export type { Beat, Rendition, Report, ReportReply, ViewMetadata } from './schema.ts';
export {
  BEAT_FORMAT_VERSION,
  BEAT_REASONS,
  type BeatReason,
  EXIT_KINDS,
  type ExitKind,
  HEARTBEAT_SECONDS,
  VIEW_STATES,
  type ViewState,
  WATCHING_STATES,
} from './states.ts';
