import type { ViewNumberId } from '@playhead/contract/metrics';
import { readMerged } from '../store/columnar/index.ts';
import { PICTURE_KNOWN, SCORE_SQL } from './score-sql.ts';
import { VIEW_FACTS } from './view-facts.ts';

/** A number that each merged view has for itself. */
export interface ViewNumber {
  readonly value: string;
  /** Which views have it; all of them where absent. */
  readonly known?: string;
}

const measured = (column: string): ViewNumber => ({ value: column, known: `${column} >= 0` });
/** Only who has seen a frame can have had it play badly; without that, exits at the start would look smooth. */
const ofPlayed = (value: string): ViewNumber => ({ value, known: VIEW_FACTS.played });

const DURATION = readMerged('duration_ms');

/**
 * The metrics that are a number of each view: their value over many views is one of its measures, and filters and histograms read
 * the same expression.
 */
export const VIEW_NUMBERS = {
  play_time: { value: 'played_ms' },
  watch_time: { value: 'watched_ms' },
  paused_time: { value: 'paused_ms' },
  average_play_time: ofPlayed('played_ms'),
  average_completion: {
    value: `least(1, played_ms / ${DURATION})`,
    known: `(${VIEW_FACTS.played} AND ${DURATION} > 0)`,
  },
  startup_time: measured('startup_ms'),
  content_startup_time: measured('content_startup_ms'),
  player_startup_time: measured('player_startup_ms'),
  page_load_time: measured('page_load_ms'),
  total_startup_time: {
    value: '(player_startup_ms + startup_ms)',
    known: '(player_startup_ms >= 0 AND startup_ms >= 0)',
  },
  drm_load_time: measured('drm_load_ms'),
  exit_wait_time: { value: 'watched_ms', known: VIEW_FACTS.exit_before_start },
  rebuffer_count: ofPlayed('rebuffer_count'),
  rebuffer_duration: ofPlayed('rebuffer_ms'),
  seek_count: ofPlayed('seek_count'),
  max_upscale: { value: 'upscale_max', known: PICTURE_KNOWN },
  max_downscale: { value: 'downscale_max', known: PICTURE_KNOWN },
  rendition_changes: ofPlayed('rendition_changes'),
  upshifts: ofPlayed('upshifts'),
  downshifts: ofPlayed('downshifts'),
  max_request_latency: { value: 'request_latency_max_ms', known: 'requests > 0' },
  ...SCORE_SQL,
} as const satisfies Record<ViewNumberId, ViewNumber>;
