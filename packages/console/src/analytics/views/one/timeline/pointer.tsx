import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { useViewsMessages } from '../../../../i18n/views/views-messages.ts';
import type { Course } from './course.ts';
import { extentOf, placeOf } from './place.ts';
import { useReadingText } from './reading-text.ts';
import type { TimelineView } from './use-timeline.ts';

interface PointerProps {
  readonly course: Course;
  readonly view: TimelineView;
  /** The lanes. */
  readonly children: ReactNode;
}

/** Shorter ways with the pointer are a press, not a stretch to zoom into. */
const DRAG_PX = 6;

/** Reads a moment by pointer or keyboard over the lanes; dragging shows the stretch. To screen readers it is a slider. */
export function Pointer({ course, view, children }: PointerProps) {
  const { view: texts } = useViewsMessages();
  const { sight, reading, read } = view;
  const box = useRef<HTMLDivElement>(null);
  const [dragFromMs, setDragFromMs] = useState<number>();
  const pressPx = useRef(0);
  const momentAt = ({ clientX }: PointerEvent) => {
    const { left, width } = box.current?.getBoundingClientRect() ?? { left: 0, width: 1 };
    const share = Math.min(1, Math.max(0, (clientX - left) / Math.max(1, width)));
    return sight.fromMs + share * (sight.toMs - sight.fromMs);
  };
  const end = (event: PointerEvent) => {
    if (dragFromMs !== undefined && Math.abs(event.clientX - pressPx.current) > DRAG_PX)
      view.show(dragFromMs, momentAt(event));
    setDragFromMs(undefined);
  };
  return (
    <div className="px-4 sm:px-5">
      <div
        ref={box}
        role="slider"
        tabIndex={0}
        aria-label={texts.timelineLabel}
        aria-valuemin={0}
        aria-valuemax={Math.round(course.endMs / 100) / 10}
        aria-valuenow={Math.round(reading.atMs / 100) / 10}
        aria-valuetext={useReadingText()(reading)}
        className="lanes relative select-none"
        onKeyDown={(event) => handleKey(event, view, course.endMs)}
        onPointerDown={(event) => {
          pressPx.current = event.clientX;
          setDragFromMs(momentAt(event));
          read(momentAt(event));
          if (event.pointerType === 'mouse') event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={(event) => read(momentAt(event))}
        onPointerUp={end}
        onPointerCancel={() => setDragFromMs(undefined)}
        onDoubleClick={view.showAll}
      >
        {children}
        {dragFromMs !== undefined && <Drag fromMs={dragFromMs} toMs={reading.atMs} view={view} />}
        {reading.atMs >= sight.fromMs && reading.atMs <= sight.toMs && (
          <div
            aria-hidden
            className="pointer-events-none absolute top-1 bottom-5 z-3 w-px bg-ink"
            style={{ left: `${placeOf(reading.atMs, sight)}%` }}
          />
        )}
      </div>
    </div>
  );
}

function Drag({ fromMs, toMs, view }: { readonly fromMs: number; readonly toMs: number; readonly view: TimelineView }) {
  const extent = extentOf({ fromMs: Math.min(fromMs, toMs), toMs: Math.max(fromMs, toMs) }, view.sight);
  return <div aria-hidden className="pointer-events-none absolute inset-y-0 z-2 bg-ink/15" style={extent} />;
}

/** Of what is in sight: so far an arrow goes, and so far a page. */
const STEPS = {
  ArrowRight: 0.01,
  ArrowUp: 0.01,
  ArrowLeft: -0.01,
  ArrowDown: -0.01,
  PageUp: 0.1,
  PageDown: -0.1,
} as const;

function handleKey(event: KeyboardEvent, view: TimelineView, endMs: number): void {
  const { sight, reading } = view;
  const step = STEPS[event.key as keyof typeof STEPS];
  const act = actionOf(event.key, view, endMs);
  if (event.ctrlKey || event.metaKey || event.altKey || (step === undefined && act === undefined)) return;
  event.preventDefault();
  if (step === undefined) act?.();
  else view.read(reading.atMs + step * (event.shiftKey ? 5 : 1) * (sight.toMs - sight.fromMs));
}

function actionOf(key: string, view: TimelineView, endMs: number): (() => void) | undefined {
  if (key === 'Home') return () => view.read(0);
  if (key === 'End') return () => view.read(endMs);
  if (key === '0') return view.showAll;
  const factor = { '+': 0.5, '=': 0.5, '-': 2 }[key];
  return factor === undefined ? undefined : () => view.zoom(factor);
}
