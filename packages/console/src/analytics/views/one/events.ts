import type { TimelineBeat, TimelineError, TimelineSpan, ViewTimeline } from '@playhead/contract/api';
import type { Course } from './timeline/course.ts';

/** Something that happened in a view, as the list below its timeline says it; milliseconds since it began. */
export type ViewEvent = { readonly atMs: number } & (
  | { readonly kind: 'began' | 'firstFrame' | 'contentBegan' }
  | { readonly kind: 'stalled' | 'paused' | 'hidden' | 'silent'; readonly lastedMs: number; readonly isOpen: boolean }
  | { readonly kind: 'sought'; readonly lastedMs: number; readonly toPlayheadMs: number }
  | { readonly kind: 'rendition'; readonly heightPx: number; readonly bitrateBps: number; readonly beforePx: number }
  | { readonly kind: 'mode'; readonly mode: string }
  | { readonly kind: 'error'; readonly error: TimelineError }
  | { readonly kind: 'over'; readonly exit: string }
);

/** What happened, in its order. */
export function eventsOf(timeline: ViewTimeline, course: Course): readonly ViewEvent[] {
  const { view, beats, spans, errors, facts } = timeline;
  const startupMs = view.startup_ms;
  const contentMs = facts['content_startup_ms'];
  const events: ViewEvent[] = [
    { kind: 'began', atMs: 0 },
    ...(startupMs === null ? [] : [{ kind: 'firstFrame', atMs: startupMs } as const]),
    ...(typeof contentMs === 'number' && startupMs !== null && contentMs > startupMs
      ? [{ kind: 'contentBegan', atMs: contentMs } as const]
      : []),
    ...spans.flatMap((span) => spanEvent(span, spans)),
    ...course.bands.flatMap(({ kind, fromMs, toMs }): ViewEvent[] =>
      kind === 'paused' || kind === 'silent'
        ? [{ kind, atMs: fromMs, lastedMs: toMs - fromMs, isOpen: kind === 'paused' && toMs === course.endMs }]
        : [],
    ),
    ...course.hidden.map(
      ({ fromMs, toMs }): ViewEvent => ({ kind: 'hidden', atMs: fromMs, lastedMs: toMs - fromMs, isOpen: false }),
    ),
    ...errors.map((error): ViewEvent => ({ kind: 'error', atMs: error.at_ms, error })),
    ...ending(beats, course.endMs),
  ];
  return events.sort((one, other) => one.atMs - other.atMs);
}

function spanEvent(span: TimelineSpan, spans: readonly TimelineSpan[]): readonly ViewEvent[] {
  const { kind, from_ms: atMs, to_ms, open, playhead_ms, rendition, mode, number } = span;
  const lastedMs = to_ms - atMs;
  if (kind === 'stall') return [{ kind: 'stalled', atMs, lastedMs, isOpen: open }];
  if (kind === 'seek') return [{ kind: 'sought', atMs, lastedMs, toPlayheadMs: playhead_ms }];
  if (kind === 'mode' && mode !== null && number > 0) return [{ kind: 'mode', atMs, mode }];
  if (rendition === null) return [];
  const before = spans.findLast((one) => one.rendition !== null && one.number < number);
  return [
    {
      kind: 'rendition',
      atMs,
      heightPx: rendition.height,
      bitrateBps: rendition.bitrate_bps,
      beforePx: before?.rendition?.height ?? 0,
    },
  ];
}

function ending(beats: readonly TimelineBeat[], endMs: number): readonly ViewEvent[] {
  const last = beats.findLast(({ exit }) => exit !== null);
  return last?.exit == null ? [] : [{ kind: 'over', atMs: Math.max(last.at_ms, endMs), exit: last.exit }];
}
