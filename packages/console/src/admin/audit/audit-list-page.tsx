import { useSearch } from '@tanstack/react-router';
import { useAdminMessages } from '../../i18n/admin/admin-messages.ts';
import { SectionPage } from '../section-page.tsx';
import { AuditFilter } from './audit-filter.tsx';
import { AuditLog } from './audit-log.tsx';
import { parseAuditSearch } from './audit-search.ts';

/** Who did what, and when. */
export function AuditListPage() {
  const { audit: texts, sectionAudit } = useAdminMessages();
  const search = parseAuditSearch({ ...useSearch({ strict: false }) });
  const key = JSON.stringify(search);
  return (
    <SectionPage title={sectionAudit} lead={texts.lead} action="View/getAuditLogList">
      <AuditFilter key={key} search={search} />
      <AuditLog search={search} />
    </SectionPage>
  );
}
