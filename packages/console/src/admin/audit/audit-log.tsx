import { useInfiniteQuery } from '@tanstack/react-query';
import { useApi } from '../../api/api-context.tsx';
import { Button } from '../../controls/button.tsx';
import { EmptyPanel } from '../../controls/empty-panel.tsx';
import { FailurePanel } from '../../controls/failure-panel.tsx';
import { ListSkeleton } from '../../controls/list-skeleton.tsx';
import { useAdminMessages } from '../../i18n/admin/admin-messages.ts';
import { useMessages } from '../../i18n/language-provider.tsx';
import type { AuditSearch } from './audit-search.ts';
import { AuditTable } from './audit-table.tsx';
import { auditQuery } from './queries.ts';

/** The entries that fit a filter; older ones on demand. */
export function AuditLog({ search }: { readonly search: AuditSearch }) {
  const messages = useMessages();
  const { audit: texts } = useAdminMessages();
  const query = useInfiniteQuery(auditQuery(useApi(), search));
  if (query.data === undefined) {
    if (query.error === null) return <ListSkeleton />;
    return <FailurePanel title={texts.failed} error={query.error} onRetry={() => void query.refetch()} />;
  }
  const entries = query.data.pages.flatMap(({ list }) => list);
  if (entries.length === 0) return <EmptyPanel title={texts.emptyTitle} lead={texts.emptyLead} />;
  return (
    <>
      <AuditTable entries={entries} search={search} />
      {query.hasNextPage && (
        <Button className="mt-3" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {query.isFetchingNextPage ? messages.loading : texts.older}
        </Button>
      )}
    </>
  );
}
