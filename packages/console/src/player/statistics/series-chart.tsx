import { useEffect, useRef } from 'react';
import { useTheme } from '../../appearance/theme-provider.tsx';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { chartColours } from './chart-colours.ts';
import { chartOption } from './chart-option.ts';
import { type Drawing, startDrawing } from './drawing.ts';
import type { SeriesProps } from './series-table.tsx';

/** A metric's course, drawn. The table beside it says the same in numbers. */
export function SeriesChart({ label, series, metric, interval }: SeriesProps) {
  const { language, messages } = useLanguage();
  const { shown } = useTheme();
  const canvas = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing>(null);

  useEffect(() => {
    if (canvas.current === null) return;
    const started = startDrawing(canvas.current);
    drawing.current = started;
    return started.stop;
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes the colours that are read from the document
  useEffect(() => {
    if (canvas.current === null) return;
    const [colours, widthPx] = [chartColours(canvas.current), canvas.current.clientWidth];
    drawing.current?.draw(chartOption({ series, metric, interval, language, messages, colours, widthPx }));
  }, [series, metric, interval, language, messages, shown]);

  return <div ref={canvas} role="img" aria-label={label} className="h-full w-full" />;
}
