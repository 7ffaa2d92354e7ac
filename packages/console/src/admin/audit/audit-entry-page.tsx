import type { AuditEntry } from '@playhead/contract/api';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Guarded } from '../../access/guarded.tsx';
import { useApi } from '../../api/api-context.tsx';
import { EmptyPanel } from '../../controls/empty-panel.tsx';
import { FailurePanel } from '../../controls/failure-panel.tsx';
import { ListSkeleton } from '../../controls/list-skeleton.tsx';
import { dateTimeText } from '../../format/moment.ts';
import { useAdminMessages } from '../../i18n/admin/admin-messages.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { parseAuditSearch } from './audit-search.ts';
import { auditEntryQuery } from './queries.ts';

/** One entry of the audit log with everything that it says. */
export function AuditEntryPage() {
  const { sectionAudit } = useAdminMessages();
  const search = parseAuditSearch({ ...useSearch({ strict: false }) });
  return (
    <Guarded action="View/getAuditLogList">
      <Link
        to="/admin/audit"
        search={search}
        className="-ml-1 mb-3 inline-flex items-center gap-0.5 rounded py-1 pr-1 text-xs text-muted hover:text-ink"
      >
        <ChevronLeft aria-hidden className="size-4" />
        {sectionAudit}
      </Link>
      <Content />
    </Guarded>
  );
}

function Content() {
  const { audit: texts } = useAdminMessages();
  const id = Number(useParams({ strict: false }).entryId);
  const { data, error, refetch } = useQuery(auditEntryQuery(useApi(), id));
  if (data === undefined) {
    if (error === null) return <ListSkeleton />;
    return <FailurePanel title={texts.entryFailed} error={error} onRetry={() => void refetch()} />;
  }
  if (data === null) return <EmptyPanel title={texts.emptyTitle} lead={texts.missingLead} />;
  return <Entry entry={data} />;
}

function Entry({ entry }: { readonly entry: AuditEntry }) {
  const { language } = useLanguage();
  const { audit: texts } = useAdminMessages();
  const hasDetail = Object.keys(entry.detail).length > 0;
  return (
    <>
      <title>{`${texts.entry(entry.id)} · Playhead`}</title>
      <h2 className="mb-3 text-lg font-semibold tracking-[-0.01em] tabular-nums">{texts.entry(entry.id)}</h2>
      <dl className="rounded-lg border border-line bg-surface">
        <Row title={texts.action}>
          <code className="font-mono text-[0.8125rem] break-all">{entry.action}</code>
        </Row>
        <Row title={texts.subject}>
          <code className="font-mono text-[0.8125rem] break-all">{entry.subject}</code>
        </Row>
        <Row title={texts.actor}>
          <span className="break-all">{entry.actor}</span>
        </Row>
        <Row title={texts.at}>
          <time dateTime={entry.at}>{dateTimeText(entry.at, language)}</time>
          <span className="block font-mono text-xs text-muted">{entry.at}</span>
        </Row>
        <Row title={texts.detail}>
          {hasDetail ? (
            <pre className="font-mono text-[0.8125rem] leading-relaxed break-words whitespace-pre-wrap">
              {JSON.stringify(entry.detail, null, 2)}
            </pre>
          ) : (
            texts.noDetail
          )}
        </Row>
      </dl>
    </>
  );
}

const Row = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <div className="grid gap-x-6 gap-y-0.5 border-b border-line px-4 py-3 last:border-0 sm:grid-cols-[11rem_1fr] sm:px-5">
    <dt className="text-muted">{title}</dt>
    <dd className="min-w-0">{children}</dd>
  </div>
);
