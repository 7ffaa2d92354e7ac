import { SCORE_RULES } from '@playhead/contract/metrics';
import { readMerged } from '../store/columnar/index.ts';
import { VIEW_FACTS } from './view-facts.ts';

const { weights, goodView } = SCORE_RULES;
const { played, playback_failure, business_exception, exit_after_wait } = VIEW_FACTS;

const startupCurve = (waitMs: string) => `100 * 8 / (8 + ${waitMs} / 1000)`;

const REBUFFER_FRACTION = 'if(watched_ms > 0, rebuffer_ms / watched_ms, 0)';

const SUCCESS = `multiIf(${playback_failure}, 0, ${played}, 100, 50)`;
const SUCCESS_KNOWN = `(NOT ${business_exception} AND (${playback_failure} OR ${played} OR ${exit_after_wait}))`;
const STARTUP = startupCurve('startup_ms');
const SMOOTHNESS = `(100 / sqrt(1 + pow(rebuffer_count / 2, 2)) + 100 * exp(-10 * ${REBUFFER_FRACTION})) / 2`;
const QUALITY = '100 * exp(-0.33 * (0.15 * upscale_max + 0.85 * upscale_ms / played_ms))';

/** Whether the size of the picture was ever known, without which there is no upscale. */
export const PICTURE_KNOWN = `(${played} AND played_ms > 0 AND ${readMerged('rendition_height')} > 0)`;

/** Of a play, its parts; those without a picture size share its weight among the others. */
const OF_PLAY = `if(${PICTURE_KNOWN}, ${weights.smoothness} * ${SMOOTHNESS} + ${weights.startup} * ${STARTUP} + ${weights.quality} * ${QUALITY}, (${weights.smoothness} * ${SMOOTHNESS} + ${weights.startup} * ${STARTUP}) / ${weights.smoothness + weights.startup})`;

/** Scores of a view from 0 to 100, and which views have one. */
export const SCORE_SQL = {
  playback_success_score: { value: SUCCESS, known: SUCCESS_KNOWN },
  startup_score: { value: STARTUP, known: played },
  smoothness_score: { value: SMOOTHNESS, known: played },
  quality_score: { value: QUALITY, known: PICTURE_KNOWN },
  playback_score: {
    value: `multiIf(${playback_failure}, 0, ${played}, ${OF_PLAY}, 0.5 * ${startupCurve('watched_ms')})`,
    known: SUCCESS_KNOWN,
  },
} as const;

const BITRATE = 'played_bits * 1000 / played_ms';
const ENOUGH_BITRATE = `(played_bits = 0 OR played_ms = 0 OR ${BITRATE} >= if(${readMerged('device')} = 'mobile', ${goodView.bitrateBps.mobile}, ${goodView.bitrateBps.pc}))`;

/** Whether a view was good, and which views can be called good or not. */
export const GOOD_VIEW_SQL = {
  isGood: `(${played} AND NOT ${playback_failure} AND startup_ms <= ${goodView.startupMs} AND ${REBUFFER_FRACTION} <= ${goodView.rebufferFraction} AND ${ENOUGH_BITRATE})`,
  known: SUCCESS_KNOWN,
} as const;
