import { type Beat, QUALITY_FLAGS } from '@playhead/contract/beats';
import type { RejectionReason } from '@playhead/contract/errors';
import { type Reporter, toBeatRow } from './beat-row.ts';
import { type BeatTimes, placeInTime } from './clocks.ts';
import type { Device } from './device.ts';
import type { Enrich } from './enrich.ts';
import { plausibleTotals } from './plausible-totals.ts';
import type { Sighting } from './sequence-memory.ts';
import { allowsStart, type Token } from './token.ts';
import { viewIdTimeMs } from './view-id.ts';

/** What a beat is judged by besides itself. */
export interface BeatContext {
  readonly token: Token;
  readonly sentAtMs: number;
  readonly rttMs?: number;
  readonly receivedAtMs: number;
  readonly device: Device;
  readonly enrich: Enrich;
  readonly reporter: Reporter;
  /** Whether a beat of its number came before; only asked of beats that are good. */
  readonly sight: (beat: Beat) => Sighting;
}

/** A beat's row and whether it came before, or why it is not counted. */
export type Judgement =
  | { readonly ok: true; readonly row: ReturnType<typeof toBeatRow>; readonly sighting: Sighting }
  | { readonly ok: false; readonly reason: RejectionReason };

/** Takes one valid beat through every stage: identity, clocks, licence, plausibility, row. */
export const judgeBeat = (beat: Beat, context: BeatContext): Judgement => {
  const { token, sentAtMs, rttMs = 0, receivedAtMs, device, enrich, reporter } = context;
  const idTimeMs = viewIdTimeMs(beat.viewId);
  if (idTimeMs === undefined) return { ok: false, reason: 'view_id_invalid' };
  const placed = placeInTime({ viewIdTimeMs: idTimeMs, sentAtMs, receivedAtMs, rttMs, atMs: beat.atMs });
  if (!placed.ok) return placed;
  if (!allowsStart(token, placed.times.startedAtMs)) return { ok: false, reason: 'token_expired' };
  const { beat: plausible, flags: cuts } = plausibleTotals(beat);
  const sighting = context.sight(beat);
  const flags = cuts | clockFlag(placed.times) | (sighting === 'conflict' ? QUALITY_FLAGS.sequenceConflict.bit : 0);
  const { claims } = token;
  const enrichment = enrich(beat, { claims, viewIdTimeMs: idTimeMs, qualityFlags: flags });
  const accepted = { beat: plausible, claims, times: placed.times, receivedAtMs, device, enrichment, reporter };
  return { ok: true, row: toBeatRow({ ...accepted, qualityFlags: flags }), sighting };
};

const FAR_OFF_MS = 60_000;

const clockFlag = ({ offsetMs }: BeatTimes): number =>
  Math.abs(offsetMs) > FAR_OFF_MS ? QUALITY_FLAGS.clockFarOff.bit : 0;
