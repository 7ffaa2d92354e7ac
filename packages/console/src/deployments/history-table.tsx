import type { Deployment } from '@playhead/contract/api';
import { Link } from '@tanstack/react-router';
import { dateTimeText } from '../format/moment.ts';
import { useAdminMessages } from '../i18n/admin/admin-messages.ts';
import { useLanguage } from '../i18n/language-provider.tsx';
import { usePlayerNo } from '../player/use-player-view.ts';
import { ShownIn } from './shown-in.tsx';

const HEAD = 'h-9 px-4 text-xs font-medium text-muted';
const CELL = 'h-12 px-4 py-2';

/** Deployments in a table; each row leads to its deployment. On phones a row says beside its number who and when. */
export function HistoryTable({ deployments }: { readonly deployments: readonly Deployment[] }) {
  const { deployments: texts } = useAdminMessages();
  return (
    <div className="overflow-x-auto rounded-lg border border-line bg-surface">
      <table className="w-full text-left">
        <thead>
          <tr className="border-b border-line">
            <th scope="col" className={HEAD}>
              {texts.number}
            </th>
            <th scope="col" className={`${HEAD} max-md:hidden`}>
              {texts.author}
            </th>
            <th scope="col" className={`${HEAD} max-md:hidden`}>
              {texts.at}
            </th>
            <th scope="col" className={`${HEAD} max-md:hidden`}>
              {texts.changes}
            </th>
            <th scope="col" className={`${HEAD} text-right whitespace-nowrap`}>
              {texts.shownIn}
            </th>
          </tr>
        </thead>
        <tbody>
          {deployments.map((deployment) => (
            <Row key={deployment.number} deployment={deployment} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ deployment }: { readonly deployment: Deployment }) {
  const { language } = useLanguage();
  const { deployments: texts } = useAdminMessages();
  const { number, author, created_at: createdAt, changes } = deployment;
  const at = dateTimeText(createdAt, language);
  return (
    <tr className="relative border-b border-line last:border-0 hover:bg-hover">
      <td className={CELL}>
        <RowLink number={number} />
        <span className="block text-xs text-muted md:hidden">{texts.byAt(author, at)}</span>
        <span className="block text-xs text-muted md:hidden">{texts.changeCount(changes)}</span>
        <Restored deployment={deployment} />
      </td>
      <td className={`${CELL} max-md:hidden`}>{author}</td>
      <td className={`${CELL} whitespace-nowrap max-md:hidden`}>
        <time dateTime={createdAt}>{at}</time>
      </td>
      <td className={`${CELL} tabular-nums max-md:hidden`}>{changes}</td>
      <td className={`${CELL} text-right`}>
        <ShownIn deployment={deployment} />
      </td>
    </tr>
  );
}

const RowLink = ({ number }: { readonly number: number }) => (
  <Link
    to="/players/$playerNo/deployments/$number"
    params={{ playerNo: String(usePlayerNo()), number: String(number) }}
    className="font-medium tabular-nums after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus"
  >
    {useAdminMessages().deployments.current(number)}
  </Link>
);

function Restored({ deployment: { restored_from: from } }: { readonly deployment: Deployment }) {
  const { deployments: texts } = useAdminMessages();
  if (from === null) return null;
  return <span className="block text-xs text-muted">{texts.restoredFrom(from)}</span>;
}
