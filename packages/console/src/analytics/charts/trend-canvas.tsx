import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { useTheme } from '../../appearance/theme-provider.tsx';
import { useAnalyticsMessages } from '../../i18n/analytics/analytics-messages.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { chartColours } from '../../player/statistics/chart-colours.ts';
import { type Drawing, startDrawing } from '../../player/statistics/drawing.ts';
import type { Trend } from './trend.ts';
import { trendOption } from './trend-option.ts';

interface TrendCanvasProps {
  readonly trend: Trend;
  readonly zone: string;
  /** What is shown, for those who cannot see it. */
  readonly summary: string;
  /** Called with the first and the last bucket over which somebody dragged. */
  readonly onZoom: ((first: number, last: number) => void) | undefined;
}

interface Drag {
  readonly fromPx: number;
  readonly toPx: number;
}

/** Shorter than this, in CSS pixels, is a click and no drag. */
const LEAST_DRAG_PX = 8;

/** A trend, drawn; dragging over a part of it zooms. The table below says the same, and zooms from the keyboard. */
export function TrendCanvas({ trend, zone, summary, onZoom }: TrendCanvasProps) {
  const { language } = useLanguage();
  const messages = useAnalyticsMessages();
  const { shown } = useTheme();
  const canvas = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing>(null);
  const [drag, setDrag] = useState<Drag>();

  useEffect(() => {
    if (canvas.current === null) return;
    const started = startDrawing(canvas.current);
    drawing.current = started;
    return started.stop;
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes the colours that are read from the document
  useEffect(() => {
    if (canvas.current === null) return;
    const colours = chartColours(canvas.current);
    drawing.current?.draw(trendOption({ trend, zone, language, messages, colours }));
  }, [trend, zone, language, messages, shown]);

  const start = (event: PointerEvent) => {
    if (onZoom === undefined || event.button !== 0 || event.pointerType === 'touch') return;
    const px = leftOf(event);
    setDrag({ fromPx: px, toPx: px });
  };
  const move = (event: PointerEvent) => {
    if (drag !== undefined) setDrag({ ...drag, toPx: leftOf(event) });
  };
  const end = () => {
    setDrag(undefined);
    if (drag === undefined || Math.abs(drag.toPx - drag.fromPx) < LEAST_DRAG_PX) return;
    const ends = [drag.fromPx, drag.toPx]
      .map((px) => drawing.current?.bucketAt(px) ?? 0)
      .sort((one, other) => one - other);
    const within = (index: number) => Math.min(Math.max(index, 0), trend.points.length - 1);
    onZoom?.(within(ends[0] ?? 0), within(ends[1] ?? 0));
  };
  return (
    <div
      className="relative h-full touch-pan-y select-none"
      onPointerDown={start}
      onPointerMove={move}
      onPointerUp={end}
      onPointerLeave={() => setDrag(undefined)}
    >
      <div ref={canvas} role="img" aria-label={summary} className="h-full w-full" />
      {drag !== undefined && (
        <div
          aria-hidden
          className="pointer-events-none absolute inset-y-3 border-x border-accent bg-accent/15"
          style={{ left: Math.min(drag.fromPx, drag.toPx), width: Math.abs(drag.toPx - drag.fromPx) }}
        />
      )}
    </div>
  );
}

const leftOf = ({ clientX, currentTarget }: PointerEvent): number =>
  clientX - currentTarget.getBoundingClientRect().left;
