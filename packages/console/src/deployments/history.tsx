import { useInfiniteQuery } from '@tanstack/react-query';
import { useApi } from '../api/api-context.tsx';
import { Button } from '../controls/button.tsx';
import { FailurePanel } from '../controls/failure-panel.tsx';
import { ListSkeleton } from '../controls/list-skeleton.tsx';
import { useAdminMessages } from '../i18n/admin/admin-messages.ts';
import { useMessages } from '../i18n/language-provider.tsx';
import { usePlayerNo } from '../player/use-player-view.ts';
import { HistoryTable } from './history-table.tsx';
import { historyQuery } from './queries.ts';

/** Everything that was deployed for the player, the newest first. */
export function History() {
  const { deployments } = useAdminMessages();
  return (
    <section>
      <h2 className="mb-3 font-semibold">{deployments.history}</h2>
      <Entries />
    </section>
  );
}

function Entries() {
  const messages = useMessages();
  const adminMessages = useAdminMessages();
  const query = useInfiniteQuery(historyQuery(useApi(), usePlayerNo()));
  if (query.data === undefined) {
    if (query.error === null) return <ListSkeleton />;
    return (
      <FailurePanel title={adminMessages.deployments.failed} error={query.error} onRetry={() => void query.refetch()} />
    );
  }
  return (
    <>
      <HistoryTable deployments={query.data.pages.flatMap(({ list }) => list)} />
      {query.hasNextPage && (
        <Button className="mt-3" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {query.isFetchingNextPage ? messages.loading : adminMessages.showMore}
        </Button>
      )}
    </>
  );
}
