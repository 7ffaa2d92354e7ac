import type { Retention, RetentionBucket } from '@playhead/contract/api';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { metricText } from '../../format/metric-value.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { useViewsMessages } from '../../i18n/views/views-messages.ts';
import { positionText } from '../position-text.ts';
import { axisMarks } from '../views/one/timeline/zoom.ts';

interface RetentionCurveProps {
  readonly retention: Retention;
  readonly onSeek: (atMs: number) => void;
}

/** The share of viewers along the content, hot and cold spots behind it; read by pointer or keyboard, pressed to go there. */
export function RetentionCurve({ retention, onSeek }: RetentionCurveProps) {
  const { content: texts } = useViewsMessages();
  const box = useRef<HTMLDivElement>(null);
  const [readMs, setReadMs] = useState(0);
  const endMs = retention.duration_ms ?? 0;
  const bucket = retention.buckets.findLast(({ start_ms }) => start_ms <= readMs) ?? retention.buckets[0];
  const text = useBucketText()(readMs, bucket);
  const momentAt = ({ clientX }: PointerEvent) => {
    const { left, width } = box.current?.getBoundingClientRect() ?? { left: 0, width: 1 };
    return Math.min(1, Math.max(0, (clientX - left) / Math.max(1, width))) * endMs;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 0.01, ArrowUp: 0.01, ArrowLeft: -0.01, ArrowDown: -0.01, PageUp: 0.1, PageDown: -0.1 }[
      event.key
    ];
    if (event.key === 'Enter') return onSeek(readMs);
    if (step === undefined) return;
    event.preventDefault();
    setReadMs(Math.max(0, Math.min(endMs, readMs + step * endMs)));
  };
  return (
    <div className="mt-2">
      <p aria-hidden className="min-h-5 text-xs tabular-nums">
        {text}
      </p>
      <div
        ref={box}
        role="slider"
        tabIndex={0}
        aria-label={texts.curveLabel}
        aria-valuemin={0}
        aria-valuemax={Math.round(endMs / 1000)}
        aria-valuenow={Math.round(readMs / 1000)}
        aria-valuetext={text}
        onKeyDown={onKeyDown}
        onPointerMove={(event) => setReadMs(momentAt(event))}
        onClick={() => onSeek(readMs)}
        className="relative cursor-pointer touch-pan-y"
      >
        <Curve retention={retention} />
        <div
          aria-hidden
          className="pointer-events-none absolute top-0 bottom-5 w-px bg-ink"
          style={{ left: `${endMs > 0 ? (readMs / endMs) * 100 : 0}%` }}
        />
        <div className="relative h-5 text-2xs text-muted tabular-nums">
          {axisMarks({ fromMs: 0, toMs: endMs }, 6).map((atMs) => (
            <span
              key={atMs}
              className="absolute top-1 -translate-x-1/2 whitespace-nowrap"
              style={{ left: `clamp(0.9rem, ${(atMs / endMs) * 100}%, calc(100% - 1.2rem))` }}
            >
              {positionText(atMs)}
            </span>
          ))}
        </div>
      </div>
    </div>
  );
}

function Curve({ retention: { buckets, hot_spots, cold_spots, duration_ms } }: { readonly retention: Retention }) {
  const endMs = Math.max(1, duration_ms ?? 0);
  const x = (ms: number) => (ms / endMs) * 100;
  const most = Math.max(1, ...buckets.map(({ plays }) => plays));
  const steps = (heightOf: (bucket: RetentionBucket) => number) =>
    buckets
      .flatMap((one) => [`${x(one.start_ms)},${100 - heightOf(one)}`, `${x(one.end_ms)},${100 - heightOf(one)}`])
      .join(' ');
  const share = steps(({ share: part }) => (part ?? 0) * 94);
  const spots = [
    ...hot_spots.map((spot) => ({ ...spot, fill: 'var(--color-accent)' })),
    ...cold_spots.map((spot) => ({ ...spot, fill: 'var(--color-edge)' })),
  ];
  return (
    <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" className="block h-48 w-full">
      {spots.map(({ start_ms, end_ms, fill }) => (
        <rect
          key={`${fill} ${start_ms}`}
          x={x(start_ms)}
          width={x(end_ms - start_ms)}
          y="0"
          height="100"
          fill={fill}
          opacity="0.13"
        />
      ))}
      {[6, 53, 100].map((y) => (
        <line key={y} x1="0" x2="100" y1={y} y2={y} stroke="var(--color-line)" vectorEffect="non-scaling-stroke" />
      ))}
      <polyline
        points={steps(({ plays }) => (plays / most) * 94)}
        fill="none"
        stroke="var(--color-muted)"
        strokeDasharray="3 3"
        vectorEffect="non-scaling-stroke"
      />
      <polygon points={`0,100 ${share} 100,100`} fill="var(--color-good)" opacity="0.14" />
      <polyline
        points={share}
        fill="none"
        stroke="var(--color-good)"
        strokeWidth="2"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}

function useBucketText(): (atMs: number, bucket: RetentionBucket | undefined) => string {
  const { language } = useLanguage();
  const { content: texts } = useViewsMessages();
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return (atMs, bucket) =>
    [
      positionText(atMs),
      ...(bucket === undefined
        ? []
        : [
            ...(bucket.share === null ? [] : [texts.share(metricText(bucket.share, 'fraction', language))]),
            texts.playsAt(number.format(bucket.plays)),
            ...(bucket.viewers > 0 && bucket.plays / bucket.viewers > 1.05
              ? [texts.again(number.format(bucket.plays / bucket.viewers))]
              : []),
          ]),
    ].join(' · ');
}
