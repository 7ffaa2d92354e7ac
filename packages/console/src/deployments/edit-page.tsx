import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { Guarded } from '../access/guarded.tsx';
import { useApi } from '../api/api-context.tsx';
import { FailurePanel } from '../controls/failure-panel.tsx';
import { ListSkeleton } from '../controls/list-skeleton.tsx';
import { useAdminMessages } from '../i18n/admin/admin-messages.ts';
import { usePlayerNo } from '../player/use-player-view.ts';
import { OptionsEditor } from './options-editor.tsx';
import { editedQuery } from './queries.ts';

/** Where the options of Develop are edited and deployed. */
export function EditPage() {
  const { deployments: texts } = useAdminMessages();
  return (
    <>
      <Link
        to="/players/$playerNo/deployments"
        params={{ playerNo: String(usePlayerNo()) }}
        className="-ml-1 mb-3 inline-flex items-center gap-0.5 rounded py-1 pr-1 text-xs text-muted hover:text-ink"
      >
        <ChevronLeft aria-hidden className="size-4" />
        {texts.back}
      </Link>
      <h2 className="text-lg font-semibold tracking-[-0.01em]">{texts.editTitle}</h2>
      <p className="mb-4 text-muted">{texts.editLead}</p>
      <Guarded action="View/getVideoPlayerOption">
        <Guarded action="Change/deployVideoPlayerDevelop">
          <Content />
        </Guarded>
      </Guarded>
    </>
  );
}

function Content() {
  const { deployments: texts } = useAdminMessages();
  const { data, error, refetch } = useQuery(editedQuery(useApi(), usePlayerNo()));
  if (data !== undefined) {
    return <OptionsEditor key={data.revision} edited={data} onReload={() => void refetch()} />;
  }
  if (error === null) return <ListSkeleton />;
  return <FailurePanel title={texts.detailFailed} error={error} onRetry={() => void refetch()} />;
}
