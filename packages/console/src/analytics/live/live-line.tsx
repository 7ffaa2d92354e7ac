import { countText } from '../../format/metric-value.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { useViewsMessages } from '../../i18n/views/views-messages.ts';
import { SHOWN_MS, type ViewersPoint } from './live-state.ts';

/** The viewers of the last half hour, up to now at the right edge. */
export function LiveLine({ points }: { readonly points: readonly ViewersPoint[] }) {
  const { language } = useLanguage();
  const { live: texts } = useViewsMessages();
  const lastMs = points.at(-1)?.atMs ?? Date.now();
  const most = Math.max(0, ...points.map(({ viewers }) => viewers));
  const now = points.at(-1)?.viewers ?? 0;
  const line = points
    .map(({ atMs, viewers }) => [
      Math.max(0, 100 - ((lastMs - atMs) / SHOWN_MS) * 100),
      96 - (viewers / Math.max(1, most)) * 88,
    ])
    .map(([x, y]) => `${x},${y}`)
    .join(' ');
  const firstX = Math.max(0, 100 - ((lastMs - (points[0]?.atMs ?? lastMs)) / SHOWN_MS) * 100);
  return (
    <figure
      role="img"
      aria-label={texts.chartLabel(countText(now, language), countText(most, language))}
      className="mt-1 px-4 pb-3 sm:px-5"
    >
      <p className="text-2xs text-muted tabular-nums">{texts.peak(countText(most, language))}</p>
      <svg
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        aria-hidden="true"
        className="block h-32 w-full overflow-visible"
      >
        <line x1="0" x2="100" y1="96" y2="96" stroke="var(--color-line)" vectorEffect="non-scaling-stroke" />
        {points.length > 0 && (
          <>
            <polygon points={`${firstX},96 ${line} 100,96`} fill="var(--color-accent)" opacity="0.1" />
            <polyline
              points={line}
              fill="none"
              stroke="var(--color-accent)"
              strokeWidth="2"
              strokeLinejoin="round"
              vectorEffect="non-scaling-stroke"
            />
          </>
        )}
      </svg>
      <div className="flex justify-between text-2xs text-muted tabular-nums">
        {[30, 20, 10].map((minutes) => (
          <span key={minutes}>{texts.agoMinutes(minutes)}</span>
        ))}
        <span>{texts.now}</span>
      </div>
    </figure>
  );
}
