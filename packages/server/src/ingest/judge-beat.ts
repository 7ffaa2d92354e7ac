import type { Beat } from '@playhead/contract/beats';
import type { RejectionReason } from '@playhead/contract/errors';
import { type Reporter, toBeatRow } from './beat-row.ts';
import { placeInTime } from './clocks.ts';
import type { Device } from './device.ts';
import type { Enrich } from './enrich.ts';
import { plausibleTotals } from './plausible-totals.ts';
import { allowsStart, type Token } from './token.ts';
import { viewIdTimeMs } from './view-id.ts';

/** What a beat is judged by besides itself. */
export interface BeatContext {
  readonly token: Token;
  readonly sentAtMs: number;
  readonly receivedAtMs: number;
  readonly device: Device;
  readonly enrich: Enrich;
  readonly reporter: Reporter;
}

/** A beat's row, or why it is not counted. */
export type Judgement =
  | { readonly ok: true; readonly row: ReturnType<typeof toBeatRow> }
  | { readonly ok: false; readonly reason: RejectionReason };

/** Takes one valid beat through every stage: identity, clocks, licence, plausibility, row. Pure. */
export const judgeBeat = (beat: Beat, context: BeatContext): Judgement => {
  const { token, sentAtMs, receivedAtMs, device, enrich, reporter } = context;
  const idTimeMs = viewIdTimeMs(beat.viewId);
  if (idTimeMs === undefined) return { ok: false, reason: 'view_id_invalid' };
  const placed = placeInTime({ viewIdTimeMs: idTimeMs, sentAtMs, receivedAtMs, atMs: beat.atMs });
  if (!placed.ok) return placed;
  if (!allowsStart(token, placed.times.startedAtMs)) return { ok: false, reason: 'token_expired' };
  const { beat: plausible, flags } = plausibleTotals(beat);
  const { claims } = token;
  const enrichment = enrich(beat, claims);
  const accepted = { beat: plausible, claims, times: placed.times, receivedAtMs, device, enrichment, reporter };
  return { ok: true, row: toBeatRow({ ...accepted, qualityFlags: flags }) };
};
