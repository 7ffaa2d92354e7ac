import { useEffect, useState } from 'react';
import { classNames } from '../../controls/class-names.ts';
import { agoText, clockText } from '../../format/moment.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';

interface LiveStatusProps {
  /** When the numbers arrived, epoch milliseconds of this browser. */
  readonly updatedAtMs: number;
  /** Moment up to which every report is counted, ISO 8601. */
  readonly completeThrough: string;
  /** Whether the latest look at the statistics failed. */
  readonly isStale: boolean;
}

/** Whether the numbers are live, and how old they are. Silent for screen readers, who would hear it every second. */
export function LiveStatus({ updatedAtMs, completeThrough, isStale }: LiveStatusProps) {
  const { language, messages } = useLanguage();
  const nowMs = useNow();
  return (
    <p
      className="ml-auto flex items-center gap-2 text-xs text-muted tabular-nums"
      title={messages.completeThrough(clockText(completeThrough, language))}
    >
      <span
        aria-hidden
        className={classNames('size-2 rounded-full', isStale ? 'bg-warn' : 'animate-pulse-soft bg-good')}
      />
      <span className="font-medium text-ink">{isStale ? messages.stale : messages.live}</span>
      {messages.updatedAgo(agoText(nowMs - updatedAtMs, language))}
    </p>
  );
}

function useNow(): number {
  const [nowMs, setNowMs] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return nowMs;
}
