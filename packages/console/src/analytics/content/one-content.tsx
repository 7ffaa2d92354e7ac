import { METRICS } from '@playhead/contract/metrics';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { useState } from 'react';
import { useApi } from '../../api/api-context.tsx';
import { metricText } from '../../format/metric-value.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { useViewsMessages } from '../../i18n/views/views-messages.ts';
import { frameSearch, parseAnalyticsSearch } from '../frame/analytics-search.ts';
import { useAnalyticsView } from '../frame/use-analytics-view.ts';
import type { ContentSearch } from './content-search.ts';
import { Failures } from './failures.tsx';
import { Preview } from './preview.tsx';
import { CONTENT_METRICS, contentQuery } from './queries.ts';
import { RetentionPanel } from './retention-panel.tsx';

/** One content: its numbers, which parts are watched beside a preview of them, and what went wrong with it. */
export function OneContent({ search }: { readonly search: ContentSearch }) {
  const { content: texts } = useViewsMessages();
  const [view] = useAnalyticsView();
  const { data } = useQuery(contentQuery(useApi(), view, search));
  const [seekMs, setSeekMs] = useState<number>();
  const name = data?.title ?? search.title ?? search.video ?? '';
  return (
    <div className="flex flex-col gap-4">
      <div>
        <Link
          to="/analytics/content"
          search={(before) => frameSearch(parseAnalyticsSearch({ ...before }))}
          className="-ml-1 inline-flex items-center gap-0.5 rounded py-1 pr-1 text-xs text-muted hover:text-ink"
        >
          <ChevronLeft aria-hidden className="size-4" />
          {texts.back}
        </Link>
        <h3 className="text-lg font-semibold tracking-[-0.01em]">{name}</h3>
        {search.video !== undefined && search.video !== name && (
          <p className="font-mono text-xs break-all text-muted">{search.video}</p>
        )}
      </div>
      <Figures totals={data?.totals} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)]">
        <RetentionPanel search={search} onSeek={setSeekMs} />
        <div className="flex flex-col gap-4">
          <Preview key={data?.source} source={data?.source} isKnown={data !== undefined} seekMs={seekMs} />
          {data !== undefined && <Failures search={search} errors={data.errors} />}
        </div>
      </div>
    </div>
  );
}

function Figures({
  totals,
}: {
  readonly totals: Readonly<Record<string, { readonly value: number | null }>> | undefined;
}) {
  const { language } = useLanguage();
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line lg:grid-cols-5">
      {CONTENT_METRICS.map((id) => (
        <div key={id} className="bg-surface px-4 py-3 max-lg:first:col-span-2">
          <dt className="text-xs text-muted">{METRICS[id].title[language]}</dt>
          <dd className="mt-1 text-xl font-semibold tabular-nums">
            {metricText(totals?.[id]?.value ?? null, METRICS[id].unit, language)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
