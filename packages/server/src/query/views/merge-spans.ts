import type { TimelineSpan } from '@playhead/contract/api';

/** A span as the journal holds it: kind, number, from, to, whether open, playhead, width, height, bit rate, mode. */
export type SpanTuple = readonly [
  kind: string,
  number: number,
  fromMs: number,
  toMs: number,
  open: number,
  playheadMs: number,
  width: number,
  height: number,
  bitrateBps: number,
  mode: string,
];

/**
 * Every span once, in the order in which they began: beats tell a span again and again until that is acknowledged. The greatest end
 * counts, and one that has ended stays so, in whichever order the beats come.
 */
export const mergeSpans = (told: readonly SpanTuple[]): readonly TimelineSpan[] => {
  const merged = new Map<string, TimelineSpan>();
  for (const span of told.map(toSpan)) {
    const key = `${span.kind} ${span.number}`;
    const known = merged.get(key);
    merged.set(key, known ? join(known, span) : span);
  }
  return [...merged.values()].sort(inOrder);
};

const join = (one: TimelineSpan, other: TimelineSpan): TimelineSpan => ({
  ...one,
  from_ms: Math.min(one.from_ms, other.from_ms),
  to_ms: Math.max(one.to_ms, other.to_ms),
  open: one.open && other.open,
});

const toSpan = (tuple: SpanTuple): TimelineSpan => {
  const [kind, number, fromMs, toMs, open, playheadMs, width, height, bitrateBps, mode] = tuple;
  const isRendition = width > 0 || height > 0 || bitrateBps > 0;
  return {
    kind,
    number,
    from_ms: fromMs,
    to_ms: toMs,
    open: open === 1,
    playhead_ms: playheadMs,
    rendition: isRendition ? { width, height, bitrate_bps: bitrateBps } : null,
    mode: mode === '' ? null : mode,
  };
};

const inOrder = (one: TimelineSpan, other: TimelineSpan) =>
  one.from_ms - other.from_ms || one.kind.localeCompare(other.kind) || one.number - other.number;
