import type { BandKind } from './band.ts';
import type { Course, RenditionStep } from './course.ts';

/** What was going on at one moment of a view. */
export interface Reading {
  readonly atMs: number;
  readonly state: BandKind | undefined;
  /** How long that went on in all. */
  readonly stateMs: number;
  readonly step: RenditionStep | undefined;
  /** Content buffered ahead, between two reports on the straight line that is drawn; undefined where none has told it. */
  readonly bufferMs: number | undefined;
  /** Position in the content, by the report before and the time played since. */
  readonly playheadMs: number | undefined;
  readonly isHidden: boolean;
}

/** Reads a course at a moment. */
export function readingAt(course: Course, atMs: number): Reading {
  const band = course.bands.find((one) => isWithin(one, atMs)) ?? course.bands.at(-1);
  return {
    atMs,
    state: band?.kind,
    stateMs: band === undefined ? 0 : band.toMs - band.fromMs,
    step: course.steps.findLast((step) => step.fromMs <= atMs),
    bufferMs: bufferAt(course, atMs),
    playheadMs: playheadAt(course, atMs),
    isHidden: course.hidden.some((stretch) => isWithin(stretch, atMs)),
  };
}

function bufferAt({ buffer }: Course, atMs: number): number | undefined {
  const before = buffer.findLast((point) => point.atMs <= atMs);
  const after = buffer.find((point) => point.atMs > atMs);
  if (before === undefined || after === undefined) return before?.bufferMs;
  const share = (atMs - before.atMs) / (after.atMs - before.atMs);
  return Math.round(before.bufferMs + share * (after.bufferMs - before.bufferMs));
}

function playheadAt({ beats, bands, seeks }: Course, atMs: number): number | undefined {
  const beat = beats.findLast(({ at_ms }) => at_ms <= atMs);
  if (beat === undefined) return undefined;
  const seek = seeks.findLast(({ from_ms }) => from_ms >= beat.at_ms && from_ms <= atMs);
  const [fromMs, startMs] = seek === undefined ? [beat.playhead_ms, beat.at_ms] : [seek.playhead_ms, seek.to_ms];
  const playedMs = bands
    .filter(({ kind }) => kind === 'playing')
    .reduce((sum, band) => sum + Math.max(0, Math.min(band.toMs, atMs) - Math.max(band.fromMs, startMs)), 0);
  return fromMs + playedMs;
}

const isWithin = ({ fromMs, toMs }: { readonly fromMs: number; readonly toMs: number }, atMs: number): boolean =>
  atMs >= fromMs && atMs < toMs;
