import type { AuditEntry } from '@playhead/contract/api';
import { Link } from '@tanstack/react-router';
import { dateTimeText } from '../../format/moment.ts';
import { useAdminMessages } from '../../i18n/admin/admin-messages.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import type { AuditSearch } from './audit-search.ts';

const HEAD = 'h-9 px-4 text-xs font-medium text-muted';
const CELL = 'px-4 py-2.5';

interface AuditTableProps {
  readonly entries: readonly AuditEntry[];
  /** What they were narrowed to; the way back from an entry leads there again. */
  readonly search: AuditSearch;
}

/** Entries in a table; each row leads to its entry. On phones a row says who and when below what was done. */
export function AuditTable({ entries, search }: AuditTableProps) {
  const { audit: texts } = useAdminMessages();
  return (
    <div className="overflow-x-auto rounded-lg border border-line bg-surface">
      <table className="w-full text-left">
        <thead>
          <tr className="border-b border-line">
            <th scope="col" className={HEAD}>
              {texts.action}
            </th>
            <th scope="col" className={`${HEAD} max-md:hidden`}>
              {texts.subject}
            </th>
            <th scope="col" className={`${HEAD} max-md:hidden`}>
              {texts.actor}
            </th>
            <th scope="col" className={`${HEAD} text-right max-md:hidden`}>
              {texts.at}
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Row key={entry.id} entry={entry} search={search} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ entry, search }: { readonly entry: AuditEntry; readonly search: AuditSearch }) {
  const { language } = useLanguage();
  const at = dateTimeText(entry.at, language);
  return (
    <tr className="relative border-b border-line last:border-0 hover:bg-hover">
      <td className={CELL}>
        <Link
          to="/admin/audit/$entryId"
          params={{ entryId: String(entry.id) }}
          search={search}
          className="font-mono text-[0.8125rem] font-medium break-all after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus"
        >
          {entry.action}
        </Link>
        <span className="block text-xs break-all text-muted md:hidden">{entry.subject}</span>
        <span className="block text-xs break-all text-muted md:hidden">{entry.actor}</span>
        <time dateTime={entry.at} className="block text-xs text-muted md:hidden">
          {at}
        </time>
      </td>
      <td className={`${CELL} font-mono text-xs break-all max-md:hidden`}>{entry.subject}</td>
      <td className={`${CELL} break-all max-md:hidden`}>{entry.actor}</td>
      <td className={`${CELL} text-right whitespace-nowrap text-muted max-md:hidden`}>
        <time dateTime={entry.at}>{at}</time>
      </td>
    </tr>
  );
}
