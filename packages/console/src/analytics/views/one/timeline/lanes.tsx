import { metricText } from '../../../../format/metric-value.ts';
import { useLanguage } from '../../../../i18n/language-provider.tsx';
import { useViewsMessages } from '../../../../i18n/views/views-messages.ts';
import { pictureText } from '../picture-text.ts';
import type { Course } from './course.ts';
import { extentOf, placeOf } from './place.ts';
import type { Sight } from './zoom.ts';

/** What every lane is drawn from. */
export interface LaneProps {
  readonly course: Course;
  readonly sight: Sight;
}

/** What the view did, as coloured bands; below them a thin line while the page was out of sight. */
export function StateLane({ course, sight }: LaneProps) {
  const { state } = useViewsMessages();
  return (
    <div className="relative h-8 overflow-hidden rounded">
      {course.bands.map((band) => {
        const extent = extentOf(band, sight);
        return (
          extent !== undefined && (
            <div
              key={`${band.kind} ${band.fromMs}`}
              data-band={band.kind}
              className={`band band-${band.kind}`}
              style={extent}
            >
              {Number.parseFloat(String(extent.width)) > 12 && state[band.kind]}
            </div>
          )
        );
      })}
      {course.hidden.map((stretch) => {
        const extent = extentOf(stretch, sight);
        return (
          extent !== undefined && (
            <div key={stretch.fromMs} className="absolute bottom-0 z-2 h-1 bg-ink/60" style={extent} />
          )
        );
      })}
    </div>
  );
}

/** The rendition on screen, as steps: the higher, the more bits a second. */
export function PictureLane({ course, sight }: LaneProps) {
  const { language } = useLanguage();
  const mostBps = Math.max(1, ...course.steps.map(({ bitrateBps }) => bitrateBps));
  return (
    <div className="relative h-14 overflow-hidden border-b border-line">
      {course.steps.map((step) => {
        const extent = extentOf(step, sight);
        const height = `${20 + (80 * step.bitrateBps) / mostBps}%`;
        return (
          extent !== undefined && (
            <div key={step.fromMs} className="step" style={{ ...extent, height }}>
              {Number.parseFloat(String(extent.width)) > 8 && (
                <span className="px-1.5 font-medium">
                  {pictureText(step.heightPx)}
                  <span className="font-normal text-muted max-sm:hidden">
                    {' '}
                    {metricText(step.bitrateBps, 'bps', language)}
                  </span>
                </span>
              )}
            </div>
          )
        );
      })}
    </div>
  );
}

/** Content buffered ahead, as the reports told it. */
export function BufferLane({ course: { buffer }, sight }: LaneProps) {
  const mostMs = Math.max(1000, ...buffer.map(({ bufferMs }) => bufferMs));
  const points = buffer.map(({ atMs, bufferMs }) => `${placeOf(atMs, sight)},${(1 - bufferMs / mostMs) * 96 + 2}`);
  const [first, last] = [buffer[0], buffer.at(-1)];
  if (first === undefined || last === undefined) return null;
  return (
    <svg
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      aria-hidden="true"
      className="block h-10 w-full overflow-hidden"
    >
      <polygon
        className="buffer-area"
        points={`${placeOf(first.atMs, sight)},100 ${points.join(' ')} ${placeOf(last.atMs, sight)},100`}
      />
      <polyline className="buffer-line" points={points.join(' ')} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

/** Seeks and errors, each a mark where it was. */
export function MarkLane({ course, sight }: LaneProps) {
  const marks = [
    ...course.seeks.map(({ from_ms }) => ({ kind: 'seek' as const, atMs: from_ms })),
    ...course.errors.map(({ at_ms }) => ({ kind: 'error' as const, atMs: at_ms })),
  ];
  return (
    <div className="relative h-5 overflow-hidden">
      {marks
        .filter(({ atMs }) => atMs >= sight.fromMs && atMs <= sight.toMs)
        .map(({ kind, atMs }) => (
          <span
            key={`${kind} ${atMs}`}
            className="absolute top-0.5 -translate-x-1/2"
            style={{ left: `clamp(8px, ${placeOf(atMs, sight)}%, calc(100% - 8px))` }}
          >
            <MarkSign kind={kind} />
          </span>
        ))}
    </div>
  );
}

/** A mark by its kind: a diamond for an error, an arrow for a seek. */
export const MarkSign = ({ kind }: { readonly kind: 'seek' | 'error' }) => (
  <svg viewBox="0 0 16 16" aria-hidden="true" className={kind === 'error' ? 'size-4 text-danger' : 'size-4 text-ink'}>
    {kind === 'error' ? (
      <path fill="currentColor" d="M8 0l8 8-8 8-8-8z" />
    ) : (
      <path fill="none" stroke="currentColor" strokeWidth="1.75" d="M2 8h10M8.5 3.5L13 8l-4.5 4.5" />
    )}
  </svg>
);
