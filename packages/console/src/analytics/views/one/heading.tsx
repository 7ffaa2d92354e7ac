import type { ViewTimeline } from '@playhead/contract/api';
import { Link } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { CopyButton } from '../../../controls/copy-button.tsx';
import { metricText } from '../../../format/metric-value.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useViewsMessages } from '../../../i18n/views/views-messages.ts';
import { momentText } from '../moment-text.ts';
import { ViewFlags } from '../view-flags.tsx';
import { useContentName } from '../view-texts.ts';
import { isGoingOn } from './queries.ts';

interface HeadingProps {
  readonly timeline: ViewTimeline;
  readonly endMs: number;
}

/** What was watched, when, and the view's id to hand on. */
export function Heading({ timeline, endMs }: HeadingProps) {
  const { language } = useLanguage();
  const { view: texts } = useViewsMessages();
  const { view } = timeline;
  const name = useContentName()(view);
  return (
    <div>
      <title>{`${name} · Playhead`}</title>
      <Link
        to="/analytics/views"
        className="-ml-1 inline-flex items-center gap-0.5 rounded py-1 pr-1 text-xs text-muted hover:text-ink"
      >
        <ChevronLeft aria-hidden className="size-4" />
        {texts.back}
      </Link>
      <div className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1">
        <h1 className="min-w-0 text-xl font-semibold tracking-[-0.015em]">{name}</h1>
        <ViewFlags view={view} isPartial={timeline.journal.state === 'partial'} />
      </div>
      <p className="flex flex-wrap items-center gap-x-1.5 text-xs text-muted tabular-nums">
        <time dateTime={view.started_at}>{texts.began(momentText(view.started_at, language))}</time>
        {endMs > 0 && <span>· {texts.lasted(metricText(endMs, 'ms', language))}</span>}
        {isGoingOn(timeline, Date.now()) && <span>· {texts.stillOn}</span>}
      </p>
      <p className="-mb-2 flex items-center gap-1">
        <code className="min-w-0 font-mono text-xs break-all text-muted">{view.view_id}</code>
        <CopyButton look="icon" label={texts.copyId} text={view.view_id} />
      </p>
    </div>
  );
}
