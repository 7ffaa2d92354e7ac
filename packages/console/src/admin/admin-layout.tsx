import { Link, Outlet } from '@tanstack/react-router';
import { useAdminMessages } from '../i18n/admin/admin-messages.ts';

const ITEM =
  'flex h-10 items-center border-b-2 border-transparent px-0.5 font-medium whitespace-nowrap text-muted hover:text-ink ' +
  'focus-visible:-outline-offset-2 data-[status=active]:border-accent data-[status=active]:text-ink';

/** Heading and sections of administration, above the one that is open. */
export function AdminLayout() {
  const messages = useAdminMessages();
  const sections = [
    ['/admin/keys', messages.sectionKeys],
    ['/admin/users', messages.sectionUsers],
    ['/admin/sub-accounts', messages.sectionSubAccounts],
    ['/admin/policies', messages.sectionPolicies],
    ['/admin/audit', messages.sectionAudit],
    ['/admin/password', messages.sectionPassword],
  ] as const;
  return (
    <>
      <h1 className="text-xl font-semibold tracking-[-0.015em]">{messages.admin}</h1>
      <p className="mb-4 text-muted">{messages.adminLead}</p>
      <nav aria-label={messages.sections} className="mb-5 overflow-x-auto border-b border-line">
        <ul className="flex w-max gap-5">
          {sections.map(([to, title]) => (
            <li key={to}>
              <Link to={to} activeOptions={{ includeSearch: false }} className={ITEM}>
                {title}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Outlet />
    </>
  );
}
