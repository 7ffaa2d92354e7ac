import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Guarded } from '../../../access/guarded.tsx';
import { useApi } from '../../../api/api-context.tsx';
import { failureOf, hasCode } from '../../../api/failure.ts';
import { FailurePanel } from '../../../controls/failure-panel.tsx';
import { Skeleton } from '../../../controls/skeleton.tsx';
import { useMessages } from '../../../i18n/language-provider.tsx';
import { useViewsMessages } from '../../../i18n/views/views-messages.ts';
import { MissingPage } from '../../../shell/missing-page.tsx';
import { OneView } from './one-view.tsx';
import { viewQuery } from './queries.ts';

/** One view: what went wrong in a sentence, its timeline, what happened, its numbers and facts. */
export const OneViewPage = () => (
  <Guarded action="View/getStatistics">
    <Loaded />
  </Guarded>
);

function Loaded() {
  const { view: texts } = useViewsMessages();
  const viewId = useParams({ strict: false }).viewId ?? '';
  const { data, error, refetch } = useQuery(viewQuery(useApi(), viewId));
  // Another view is another page: what was zoomed into there means nothing here.
  if (data !== undefined) return <OneView key={viewId} timeline={data} />;
  if (error === null) return <Loading />;
  if (hasCode(failureOf(error), 300)) return <MissingPage title={texts.missing} lead={texts.missingLead} />;
  return <FailurePanel title={texts.failed} error={error} onRetry={() => void refetch()} />;
}

function Loading() {
  const { loading } = useMessages();
  return (
    <div role="status">
      <span className="sr-only">{loading}</span>
      <Skeleton className="h-4 w-20" />
      <Skeleton className="mt-4 h-6 w-52" />
      <Skeleton className="mt-7 h-9 w-full" />
      <Skeleton className="mt-6 h-28 w-full" />
    </div>
  );
}
