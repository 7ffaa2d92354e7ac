import type { TimelineBeat, TimelineError, TimelineSpan, ViewTimeline } from '@playhead/contract/api';
import type { Band } from './band.ts';
import { endOf, stateBands } from './state-bands.ts';

/** A rendition and when it was on screen; milliseconds since the view began. */
export interface RenditionStep {
  readonly fromMs: number;
  readonly toMs: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly bitrateBps: number;
}

/** A stretch; milliseconds since the view began. */
export interface Stretch {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Everything that is drawn of a view, along one axis of time. */
export interface Course {
  readonly endMs: number;
  readonly bands: readonly Band[];
  readonly steps: readonly RenditionStep[];
  /** Content buffered ahead, as the reports tell it; empty where none does. */
  readonly buffer: readonly { readonly atMs: number; readonly bufferMs: number }[];
  readonly errors: readonly TimelineError[];
  readonly seeks: readonly TimelineSpan[];
  /** When the page was out of sight. */
  readonly hidden: readonly Stretch[];
  readonly beats: readonly TimelineBeat[];
}

/** See {@link Course}. */
export const courseOf = (timeline: ViewTimeline): Course => ({
  endMs: endOf(timeline),
  bands: stateBands(timeline),
  steps: renditionSteps(timeline),
  buffer: timeline.beats.flatMap(({ at_ms, buffer_ms }) =>
    buffer_ms === null ? [] : [{ atMs: at_ms, bufferMs: buffer_ms }],
  ),
  errors: timeline.errors,
  seeks: timeline.spans.filter(({ kind }) => kind === 'seek'),
  hidden: hiddenStretches(timeline.beats),
  beats: timeline.beats,
});

/** From the spans, or where a reporter tells none, from what its reports say was on screen. */
function renditionSteps({ beats, spans }: ViewTimeline): readonly RenditionStep[] {
  const told = spans.flatMap(({ rendition, from_ms, to_ms }) =>
    rendition === null ? [] : [stepOf(rendition, from_ms, to_ms)],
  );
  if (told.length > 0) return told;
  return beats.flatMap(({ rendition, at_ms }, index) =>
    rendition === null ? [] : [stepOf(rendition, at_ms, beats[index + 1]?.at_ms ?? at_ms)],
  );
}

const stepOf = (
  { width, height, bitrate_bps }: NonNullable<TimelineSpan['rendition']>,
  fromMs: number,
  toMs: number,
): RenditionStep => ({ fromMs, toMs, widthPx: width, heightPx: height, bitrateBps: bitrate_bps });

/** A page says when it is hidden, and reports its state as soon as it is seen again. */
function hiddenStretches(beats: readonly TimelineBeat[]): readonly Stretch[] {
  return beats.flatMap(({ reason, at_ms }, index) => {
    if (reason !== 'hidden' || beats[index - 1]?.reason === 'hidden') return [];
    const back = beats.slice(index + 1).find(({ reason: next }) => next !== 'hidden' && next !== 'heartbeat');
    const toMs = (back ?? beats.at(-1))?.at_ms ?? at_ms;
    return toMs > at_ms ? [{ fromMs: at_ms, toMs }] : [];
  });
}
