import { useInfiniteQuery } from '@tanstack/react-query';
import { useApi } from '../../../api/api-context.tsx';
import { Button } from '../../../controls/button.tsx';
import { EmptyPanel } from '../../../controls/empty-panel.tsx';
import { FailurePanel } from '../../../controls/failure-panel.tsx';
import { ListSkeleton } from '../../../controls/list-skeleton.tsx';
import { countText } from '../../../format/metric-value.ts';
import { clockText } from '../../../format/moment.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useViewsMessages } from '../../../i18n/views/views-messages.ts';
import { useAnalyticsView } from '../../frame/use-analytics-view.ts';
import { viewListQuery } from './queries.ts';
import type { ViewListOrder } from './view-list-search.ts';
import { ViewTable } from './view-table.tsx';

interface ViewListProps {
  readonly order: ViewListOrder;
  readonly bots: 'include' | 'exclude';
}

/** The views that fit, a hundred at a time. */
export function ViewList({ order, bots }: ViewListProps) {
  const { language, messages } = useLanguage();
  const { list: texts } = useViewsMessages();
  const [view] = useAnalyticsView();
  const query = useInfiniteQuery(viewListQuery(useApi(), view, order, bots));
  if (query.data === undefined) {
    if (query.error === null) return <ListSkeleton />;
    return <FailurePanel title={texts.failed} error={query.error} onRetry={() => void query.refetch()} />;
  }
  const views = query.data.pages.flatMap(({ list }) => list);
  if (views.length === 0) return <EmptyPanel title={texts.emptyTitle} lead={texts.emptyLead} />;
  return (
    <>
      <ViewTable views={views} label={texts.title} />
      <div className="mt-3 flex flex-wrap items-center gap-3 text-xs text-muted">
        {query.hasNextPage && (
          <Button disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {query.isFetchingNextPage ? messages.loading : texts.older}
          </Button>
        )}
        <span role="status">{texts.loaded(countText(views.length, language))}</span>
        <span>{texts.completeThrough(clockText(query.data.pages[0]?.complete_through ?? '', language))}</span>
      </div>
    </>
  );
}
